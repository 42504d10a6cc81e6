package org.convoke.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The realm of a real installation is the one that is tested locally, without what is for demonstrations only. */
class RealmTest {

    private final JsonNode local = local();

    @ParameterizedTest
    @ValueSource(strings = {"overlays/staging", "overlays/production"})
    void nobody_is_in_it_and_no_password_is_taken_by_a_client(String environment) {
        var realm = realm(environment);

        assertThat(realm.has("users")).isFalse();
        assertThat(realm.path("clients").findValuesAsText("clientId")).containsExactly("convoke-web");
        assertThat(realm.findValuesAsText("directAccessGrantsEnabled")).containsOnly("false");
        assertThat(realm.path("passwordPolicy").asText()).contains("length(14)").doesNotContain("hashIterations(1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"overlays/staging", "overlays/production"})
    void tokens_say_the_same_and_mandates_are_guarded_alike(String environment) {
        var realm = realm(environment);

        assertThat(realm.at("/clients/0/protocolMappers")).isEqualTo(local.at("/clients/0/protocolMappers"));
        assertThat(realm.at("/clients/0/attributes")).isEqualTo(local.at("/clients/0/attributes"));
        assertThat(realm.path("components")).isEqualTo(local.path("components"));
        assertThat(realm.path("accessTokenLifespan")).isEqualTo(local.path("accessTokenLifespan"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"overlays/staging", "overlays/production"})
    void the_clients_secret_is_put_in_on_the_cluster(String environment) {
        var realmImport = Rendered.of(environment).one("KeycloakRealmImport", "convoke");

        assertThat(realm(environment).at("/clients/0/secret").asText()).isEqualTo("${CONVOKE_OIDC_SECRET}");
        assertThat(realmImport
                        .at("/spec/placeholders/CONVOKE_OIDC_SECRET/secret/name")
                        .asText())
                .isEqualTo("oidc");
    }

    private static JsonNode realm(String environment) {
        return Rendered.of(environment).one("KeycloakRealmImport", "convoke").at("/spec/realm");
    }

    private static JsonNode local() {
        try {
            return new ObjectMapper().readTree(Repository.text("deploy/keycloak/convoke-realm.json"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
