//! The library's client, discovered lazily and kept for a while: the provider may be down when
//! the server starts, and its keys change.

use std::sync::Arc;
use std::time::{Duration, Instant};

use openidconnect::core::{
    CoreAuthDisplay, CoreAuthPrompt, CoreErrorResponseType, CoreGenderClaim, CoreJsonWebKey,
    CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm, CoreRevocableToken,
    CoreRevocationErrorResponse, CoreTokenIntrospectionResponse, CoreTokenType,
};
use openidconnect::{
    Client, ClientId, ClientSecret, DiscoveryError, EmptyExtraTokenFields, EndpointMaybeSet,
    EndpointNotSet, EndpointSet, IdTokenFields, IssuerUrl, ProviderMetadataWithLogout, RedirectUrl,
    StandardErrorResponse, StandardTokenResponse, reqwest,
};
use tokio::sync::Mutex;
use url::Url;

use super::claims::TeacherClaims;
use super::provider::{ProviderSettings, SignInProblem};

/// How long what the provider says of itself is believed.
const BELIEVED_FOR: Duration = Duration::from_hours(1);

type TokenFields = IdTokenFields<
    TeacherClaims,
    EmptyExtraTokenFields,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJwsSigningAlgorithm,
>;

type TeacherClient = Client<
    TeacherClaims,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    StandardTokenResponse<TokenFields, CoreTokenType>,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// The provider as it described itself.
pub(super) struct Discovered {
    pub(super) client: TeacherClient,
    pub(super) end_session: Option<Url>,
}

/// The last description, if it is fresh.
#[derive(Default)]
pub(super) struct Cache(Mutex<Option<(Instant, Arc<Discovered>)>>);

impl Cache {
    /// The description: the kept one, or the provider is asked. One asks at a time.
    pub(super) async fn get(
        &self,
        http: &reqwest::Client,
        settings: &ProviderSettings,
    ) -> Result<Arc<Discovered>, SignInProblem> {
        let mut kept = self.0.lock().await;
        if let Some((since, discovered)) = &*kept
            && since.elapsed() < BELIEVED_FOR
        {
            return Ok(Arc::clone(discovered));
        }
        let discovered = Arc::new(discover(http, settings).await?);
        *kept = Some((Instant::now(), Arc::clone(&discovered)));
        Ok(discovered)
    }

    /// Forgets it: the next one asks anew.
    pub(super) async fn forget(&self) {
        *self.0.lock().await = None;
    }
}

async fn discover(
    http: &reqwest::Client,
    settings: &ProviderSettings,
) -> Result<Discovered, SignInProblem> {
    let mut unlike = None;
    for issuer in spellings(&settings.issuer) {
        let issuer = IssuerUrl::new(issuer).expect("the configured issuer is an address");
        match ProviderMetadataWithLogout::discover_async(issuer, http).await {
            Ok(metadata) => return Ok(described(settings, metadata)),
            Err(DiscoveryError::Validation(problem)) => unlike = Some(problem),
            Err(error) => return Err(SignInProblem::provider("discovery", &error)),
        }
    }
    Err(SignInProblem::Provider {
        step: "discovery",
        problem: unlike.unwrap_or_default(),
    })
}

/// The issuer must be equal to the letter, and an address without a path is written with and
/// without its slash.
fn spellings(issuer: &Url) -> [String; 2] {
    let given = issuer.as_str();
    match given.strip_suffix('/') {
        Some(bare) => [bare.to_owned(), given.to_owned()],
        None => [given.to_owned(), format!("{given}/")],
    }
}

fn described(settings: &ProviderSettings, metadata: ProviderMetadataWithLogout) -> Discovered {
    let end_session = metadata
        .additional_metadata()
        .end_session_endpoint
        .as_ref()
        .map(|endpoint| endpoint.url().clone());
    let client = Client::from_provider_metadata(
        metadata,
        ClientId::new(settings.client_id.clone()),
        Some(ClientSecret::new(settings.client_secret.clone())),
    )
    .set_redirect_uri(RedirectUrl::from_url(settings.redirect_uri.clone()));
    Discovered {
        client,
        end_session,
    }
}
