package org.convoke.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.convoke.local.artefact.ServerArtefacts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KeycloakServerTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static KeycloakServer server;

    @BeforeAll
    static void start() {
        server = KeycloakServer.temporary();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_focal_points_token_names_her_participant_and_is_meant_for_the_platform() throws Exception {
        var claims = claims(new SignIn(server.issuer()).token("focal.che"));

        assertThat(claims.get("iss").asText()).isEqualTo(server.issuer().toString());
        assertThat(claims.get("aud").toString()).contains("convoke-api");
        assertThat(claims.get("preferred_username").asText()).isEqualTo("focal.che");
        assertThat(claims.get("mandates").toString()).isEqualTo("[\"focal-point@participant:CHE\"]");
    }

    @Test
    void every_office_has_its_mandate() throws Exception {
        var signIn = new SignIn(server.issuer());

        assertThat(mandates(signIn.token("secretariat"))).isEqualTo("secretariat@process:*");
        assertThat(mandates(signIn.token("cofacilitator"))).isEqualTo("cofacilitator@process:*");
        assertThat(mandates(signIn.token("usher"))).isEqualTo("usher@process:*");
        assertThat(mandates(signIn.token("operator"))).isEqualTo("operator@installation");
        assertThat(mandates(signIn.token("delegate.che"))).isEqualTo("delegate@participant:CHE");
    }

    @Test
    void the_193_member_and_2_observer_states_have_a_focal_point_each() throws Exception {
        var realm = JSON.readTree(ServerArtefacts.locate().realm().toFile());
        var code = Pattern.compile("focal\\.[a-z]{3}");

        assertThat(realm.get("users").findValuesAsText("username"))
                .doesNotHaveDuplicates()
                .filteredOn(name -> code.matcher(name).matches())
                .hasSize(195)
                .contains("focal.vat", "focal.pse", "focal.mex");
    }

    @Test
    void a_user_may_change_her_name_but_not_her_mandates() throws Exception {
        letManageHerAccount("focal.nor");
        var token = new SignIn(server.issuer()).token("focal.nor");
        var account = server.issuer() + "/account";

        var name = post(account, token, account("Other", "focal-point@participant:NOR"));
        var mandate = post(account, token, account("Another", "operator@installation"));

        assertThat(name.statusCode()).as(name.body()).isEqualTo(204);
        assertThat(mandate.statusCode()).as(mandate.body()).isEqualTo(400);
        var claims = claims(new SignIn(server.issuer()).token("focal.nor"));
        assertThat(claims.get("family_name").asText()).isEqualTo("Other");
        assertThat(claims.get("mandates").toString()).isEqualTo("[\"focal-point@participant:NOR\"]");
    }

    @Test
    void a_wrong_password_is_refused() {
        assertThatThrownBy(() -> new SignIn(server.issuer()).token("nobody")).hasMessageContaining("does not sign in");
    }

    @Test
    void the_website_may_come_back_to_any_port_of_this_machine_and_to_no_other_host() throws Exception {
        assertThat(authorize("http://127.0.0.1:8080/en/")).isEqualTo(200);
        assertThat(authorize("http://127.0.0.1:45678/")).isEqualTo(200);
        assertThat(authorize("http://elsewhere.example/")).isEqualTo(400);
    }

    @Test
    void users_survive_a_restart() throws Exception {
        server.restart();

        assertThat(mandates(new SignIn(server.issuer()).token("focal.mex"))).isEqualTo("focal-point@participant:MEX");
    }

    private static int authorize(String redirect) throws Exception {
        var query = "?response_type=code&client_id=convoke-web&scope=openid&state=s&nonce=n&code_challenge_method=S256"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&redirect_uri=" + redirect;
        return send(HttpRequest.newBuilder(URI.create(server.issuer() + "/protocol/openid-connect/auth" + query))
                        .build())
                .statusCode();
    }

    private static String account(String lastName, String mandate) {
        return """
                {"username": "focal.nor", "email": "focal.nor@convoke.example", "firstName": "Focal point",
                 "lastName": "%s", "attributes": {"mandates": ["%s"]}}""".formatted(lastName, mandate);
    }

    private static void letManageHerAccount(String user) throws Exception {
        var realm = server.url() + "/admin/realms/convoke";
        var admin = adminToken();
        var userId = get(realm + "/users?exact=true&username=" + user, admin)
                .get(0)
                .get("id")
                .asText();
        var client =
                get(realm + "/clients?clientId=account", admin).get(0).get("id").asText();
        var role = get(realm + "/clients/" + client + "/roles/manage-account", admin);
        var granted = post(realm + "/users/" + userId + "/role-mappings/clients/" + client, admin, "[" + role + "]");
        assertThat(granted.statusCode()).isEqualTo(204);
    }

    private static String adminToken() throws Exception {
        var form = "grant_type=password&client_id=admin-cli&username=admin&password=" + server.adminPassword();
        var answer =
                send(HttpRequest.newBuilder(URI.create(server.url() + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build());
        return JSON.readTree(answer.body()).get("access_token").asText();
    }

    private static JsonNode get(String url, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token);
        return JSON.readTree(send(request.build()).body());
    }

    private static HttpResponse<String> post(String url, String token, String body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }

    private static String mandates(String token) throws Exception {
        return claims(token).get("mandates").get(0).asText();
    }

    private static JsonNode claims(String token) throws Exception {
        var payload = token.split("\\.", -1)[1];
        return JSON.readTree(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }
}
