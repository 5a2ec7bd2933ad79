//! A load generator for one list: so many clients, each with one connection, each asking for a
//! random page as soon as the last one has arrived. Standard library alone; `rustc -O load.rs`.
//!
//! load ADDRESS TOKEN PAGES CLIENTS SECONDS: prints `requests seconds bytes`.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::exit;
use std::time::{Duration, Instant};

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [address, token, pages, clients, seconds] = words.as_slice() else {
        eprintln!("load ADDRESS TOKEN PAGES CLIENTS SECONDS");
        exit(2);
    };
    let number = |text: &str| text.parse::<u64>().expect("a number");
    let (pages, clients, seconds) = (number(pages), number(clients), number(seconds));
    let started = Instant::now();
    let end = started + Duration::from_secs(seconds.min(300));
    let threads: Vec<_> = (0..clients.min(64))
        .map(|client| {
            let (address, token) = (address.clone(), token.clone());
            std::thread::spawn(move || ask_until(end, &address, &token, pages, client + 1))
        })
        .collect();
    let (mut requests, mut bytes) = (0, 0);
    for thread in threads {
        let (asked, read) = thread.join().expect("a client ends well");
        requests += asked;
        bytes += read;
    }
    println!("{requests} {:.3} {bytes}", started.elapsed().as_secs_f64());
}

fn ask_until(end: Instant, address: &str, token: &str, pages: u64, seed: u64) -> (u64, u64) {
    let stream = TcpStream::connect(address).expect("the server listens");
    stream.set_nodelay(true).expect("a socket takes options");
    let mut reader = BufReader::with_capacity(1 << 16, stream);
    let (mut requests, mut bytes) = (0, 0);
    let mut random = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mut body = Vec::new();
    while Instant::now() < end {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        let page = random % pages + 1;
        write!(
            reader.get_mut(),
            "GET /api/v3/npq-applications?page[page]={page}&page[per_page]=100 HTTP/1.1\r\n\
             Host: {address}\r\nAuthorization: Bearer {token}\r\n\r\n"
        )
        .expect("the server reads");
        bytes += read_answer(&mut reader, &mut body);
        requests += 1;
    }
    (requests, bytes)
}

fn read_answer(reader: &mut BufReader<TcpStream>, body: &mut Vec<u8>) -> u64 {
    let mut line = String::new();
    reader.read_line(&mut line).expect("an answer");
    assert!(line.starts_with("HTTP/1.1 200"), "{line}");
    let mut length = 0;
    loop {
        line.clear();
        reader.read_line(&mut line).expect("a header");
        if line.trim().is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().expect("a length");
        }
    }
    assert!(length > 0, "the answer tells its length");
    body.resize(length, 0);
    reader.read_exact(body).expect("the whole body");
    length as u64
}
