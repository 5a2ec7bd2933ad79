//! Where a request comes from: as far as trusted proxies say.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use axum::extract::{ConnectInfo, Request};

/// How many proxies in front add to `X-Forwarded-For`. With none the header is ignored, since
/// anybody can write it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proxies {
    /// Before `/api`.
    pub provider: usize,
    /// Before everything else: the front end's own server is one of them.
    pub web: usize,
}

impl Proxies {
    /// The address that the outermost trusted proxy saw, or the peer's own where fewer proxies
    /// have spoken.
    pub(super) fn client(self, is_provider: bool, request: &Request) -> Option<IpAddr> {
        let trusted = if is_provider { self.provider } else { self.web };
        forwarded(trusted, request)
            .or_else(|| {
                let info = request.extensions().get::<ConnectInfo<SocketAddr>>();
                info.map(|info| info.0.ip())
            })
            .map(network)
    }
}

fn forwarded(trusted: usize, request: &Request) -> Option<IpAddr> {
    let spoken: Vec<&str> = request
        .headers()
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .collect();
    let position = spoken.len().checked_sub(trusted.max(1))?;
    let text = spoken[position].trim();
    // Some proxies add the port.
    let with_port = || text.parse().ok().map(|address: SocketAddr| address.ip());
    if trusted == 0 {
        return None;
    }
    text.parse().ok().or_else(with_port)
}

/// One household has 2⁶⁴ addresses of IPv6.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let prefix = address.to_bits() & (u128::MAX << 64);
            Ipv6Addr::from_bits(prefix).into()
        }
        address @ IpAddr::V4(_) => address,
    }
}

#[cfg(test)]
mod tests {
    use axum::body::Body;

    use super::*;

    fn client(trusted: usize, forwarded: &str) -> String {
        let mut request = Request::new(Body::empty());
        request
            .headers_mut()
            .insert("x-forwarded-for", forwarded.parse().unwrap());
        let peer: SocketAddr = "10.0.0.1:9".parse().unwrap();
        request.extensions_mut().insert(ConnectInfo(peer));
        let proxies = Proxies {
            provider: 0,
            web: trusted,
        };
        assert_eq!(
            proxies.client(true, &request),
            Some("10.0.0.1".parse().unwrap())
        );
        proxies.client(false, &request).unwrap().to_string()
    }

    #[test]
    fn only_what_trusted_proxies_added_to_the_forwarded_addresses_is_believed() {
        for (trusted, forwarded, expected) in [
            (0, "9.9.9.9", "10.0.0.1"),
            (1, "9.9.9.9, 2.2.2.2", "2.2.2.2"),
            (1, "9.9.9.9, 2.2.2.2:4711", "2.2.2.2"),
            (2, "9.9.9.9, 2.2.2.2", "9.9.9.9"),
            (3, "9.9.9.9, 2.2.2.2", "10.0.0.1"),
            (1, "nonsense", "10.0.0.1"),
            (1, "", "10.0.0.1"),
            (1, "::ffff:9.9.9.9", "9.9.9.9"),
            (1, "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ] {
            assert_eq!(client(trusted, forwarded), expected, "{forwarded}");
        }
    }
}
