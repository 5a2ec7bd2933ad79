//! Starting a sign-in, and finishing it: code for tokens, tokens for claims.

use std::error::Error;
use std::time::Duration;

use domain::people::account::SignedInPerson;
use openidconnect::core::{CoreGenderClaim, CoreResponseType};
use openidconnect::{
    AccessTokenHash, AuthenticationFlow, AuthorizationCode, CsrfToken, EndSessionUrl,
    LogoutRequest, Nonce, OAuth2TokenResponse as _, PkceCodeChallenge, PkceCodeVerifier,
    PostLogoutRedirectUrl, Scope, TokenResponse as _, UserInfoClaims, reqwest,
};
use url::Url;

use super::claims::{ClaimsProblem, TeacherClaims, person};
use super::client::Cache;

/// No call to the provider takes longer.
const TIMEOUT: Duration = Duration::from_secs(5);
/// Beyond `openid`, which the library asks for itself.
const SCOPES: [&str; 4] = ["email", "profile", "teaching_record", "offline_access"];

/// Who the provider is, and who we are to it.
#[derive(Clone)]
pub struct ProviderSettings {
    /// Where discovery starts.
    pub issuer: Url,
    /// Our name there.
    pub client_id: String,
    /// Our secret there.
    pub client_secret: String,
    /// Where people come back to.
    pub redirect_uri: Url,
}

/// The teacher sign-in's provider. Nothing is asked of it before the first sign-in.
pub struct Provider {
    settings: ProviderSettings,
    http: reqwest::Client,
    cache: Cache,
}

/// Why a sign-in does not go on. Says nothing about the person.
#[derive(Debug, thiserror::Error)]
pub enum SignInProblem {
    /// The provider does not answer, or not as it should.
    #[error("{step}: {problem}")]
    Provider {
        /// What was under way.
        step: &'static str,
        /// What went wrong.
        problem: String,
    },
    /// The tokens do not belong to this sign-in.
    #[error("the tokens cannot be trusted: {0}")]
    Tokens(String),
    /// What is said of the person cannot be used.
    #[error(transparent)]
    Claims(#[from] ClaimsProblem),
}

impl SignInProblem {
    pub(super) fn provider(step: &'static str, error: &dyn Error) -> Self {
        let mut problem = error.to_string();
        let mut source = error.source();
        while let Some(cause) = source {
            problem = format!("{problem}: {cause}");
            source = cause.source();
        }
        Self::Provider { step, problem }
    }
}

/// A sign-in that began: where the browser goes, and what is to be remembered until it returns.
pub struct Started {
    /// The provider's page.
    pub address: Url,
    /// Comes back with the browser.
    pub state: String,
    /// Comes back in the id token.
    pub nonce: String,
    /// Proves that we began it.
    pub pkce_verifier: String,
}

/// A sign-in that was finished.
pub struct SignedIn {
    /// Who it is.
    pub person: SignedInPerson,
    /// To be given back at sign-out.
    pub id_token: String,
}

impl Provider {
    /// A provider that nothing is known of yet.
    pub fn new(settings: ProviderSettings) -> Self {
        let http = reqwest::ClientBuilder::new()
            // A redirect would lead our request where the provider's answer wants it.
            .redirect(reqwest::redirect::Policy::none())
            .timeout(TIMEOUT)
            .build()
            .expect("the client needs nothing that could be missing");
        Self {
            settings,
            http,
            cache: Cache::default(),
        }
    }

    /// Begins a sign-in.
    pub async fn start(&self) -> Result<Started, SignInProblem> {
        let discovered = self.cache.get(&self.http, &self.settings).await?;
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let mut request = discovered.client.authorize_url(
            AuthenticationFlow::<CoreResponseType>::AuthorizationCode,
            CsrfToken::new_random,
            Nonce::new_random,
        );
        for scope in SCOPES {
            request = request.add_scope(Scope::new(scope.into()));
        }
        let (address, state, nonce) = request.set_pkce_challenge(challenge).url();
        Ok(Started {
            address,
            state: state.into_secret(),
            nonce: nonce.secret().clone(),
            pkce_verifier: verifier.into_secret(),
        })
    }

    /// Finishes it with the code that the browser brought back.
    pub async fn finish(
        &self,
        code: String,
        nonce: String,
        pkce_verifier: String,
    ) -> Result<SignedIn, SignInProblem> {
        let result = self.exchange(code, nonce, pkce_verifier).await;
        if matches!(result, Err(SignInProblem::Tokens(_))) {
            // Perhaps its keys have changed.
            self.cache.forget().await;
        }
        result
    }

    async fn exchange(
        &self,
        code: String,
        nonce: String,
        pkce_verifier: String,
    ) -> Result<SignedIn, SignInProblem> {
        let discovered = self.cache.get(&self.http, &self.settings).await?;
        let client = &discovered.client;
        let tokens = client
            .exchange_code(AuthorizationCode::new(code))
            .map_err(|error| SignInProblem::provider("token endpoint", &error))?
            .set_pkce_verifier(PkceCodeVerifier::new(pkce_verifier))
            .request_async(&self.http)
            .await
            .map_err(|error| SignInProblem::provider("token endpoint", &error))?;
        let untrusted = |problem: &dyn Error| SignInProblem::Tokens(problem.to_string());
        let id_token = tokens
            .id_token()
            .ok_or_else(|| SignInProblem::Tokens("there is no id token".into()))?;
        let verifier = client.id_token_verifier();
        let claims = id_token
            .claims(&verifier, &Nonce::new(nonce))
            .map_err(|error| untrusted(&error))?;
        if let Some(expected) = claims.access_token_hash() {
            let algorithm = id_token.signing_alg().map_err(|error| untrusted(&error))?;
            let key = id_token
                .signing_key(&verifier)
                .map_err(|error| untrusted(&error))?;
            let actual = AccessTokenHash::from_token(tokens.access_token(), algorithm, key)
                .map_err(|error| untrusted(&error))?;
            if actual != *expected {
                return Err(SignInProblem::Tokens(
                    "the access token is another's".into(),
                ));
            }
        }
        let subject = claims.subject().clone();
        let user_info: Option<UserInfoClaims<TeacherClaims, CoreGenderClaim>> =
            match client.user_info(tokens.access_token().clone(), Some(subject)) {
                Ok(request) => Some(
                    request
                        .request_async(&self.http)
                        .await
                        .map_err(|error| SignInProblem::provider("user info", &error))?,
                ),
                // The provider offers none; the id token has the claims.
                Err(_) => None,
            };
        Ok(SignedIn {
            person: person(claims, user_info.as_ref())?,
            id_token: id_token.to_string(),
        })
    }

    /// Where the provider ends its own session, and then sends the browser back to `return_to`.
    pub async fn sign_out_address(
        &self,
        id_token: &str,
        return_to: Url,
    ) -> Result<Option<Url>, SignInProblem> {
        let discovered = self.cache.get(&self.http, &self.settings).await?;
        let Some(end_session) = &discovered.end_session else {
            return Ok(None);
        };
        let request = LogoutRequest::from(EndSessionUrl::from_url(end_session.clone()))
            .set_post_logout_redirect_uri(PostLogoutRedirectUrl::from_url(return_to));
        let mut address = request.http_get_url();
        address
            .query_pairs_mut()
            .append_pair("id_token_hint", id_token);
        Ok(Some(address))
    }
}
