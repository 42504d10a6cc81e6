package org.convoke.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may speak to whom on the cluster is exactly what docs/operating.md says. */
class ArrowsTest {

    /** The pods, by the label that a policy knows them by. */
    private static final Map<String, String> PODS = Map.of(
            "cnpg.io/cluster=postgres", "postgres",
            "strimzi.io/name=kafka-kafka", "kafka",
            "strimzi.io/name=kafka-entity-operator", "kafka-entity-operator",
            "app=keycloak", "keycloak",
            "app=keycloak-realm-import", "keycloak-realm-import",
            "app.kubernetes.io/managed-by=cloudnative-pg", "postgres",
            "app.kubernetes.io/managed-by=strimzi-cluster-operator", "strimzi's pods",
            "k8s-app=kube-dns", "names");

    /** One way that is open: from whom, to whom, by which port. */
    private record Arrow(String from, String to, String port) implements Comparable<Arrow> {
        @Override
        public int compareTo(Arrow other) {
            return toString().compareTo(other.toString());
        }
    }

    @Test
    void the_table_of_the_documentation_is_what_production_allows() {
        var production = Rendered.of("overlays/production");
        var open = arrows(production, "egress");
        open.addAll(arrows(production, "ingress"));

        assertThat(open).isEqualTo(documented());
    }

    @ParameterizedTest
    @MethodSource("org.convoke.deploy.Rendered#overlays")
    void a_way_between_pods_is_open_at_both_ends(Rendered overlay) {
        assertThat(inside(arrows(overlay, "egress"))).isEqualTo(inside(arrows(overlay, "ingress")));
    }

    @ParameterizedTest
    @MethodSource("org.convoke.deploy.Rendered#overlays")
    void nothing_is_open_that_no_policy_opens(Rendered overlay) {
        var nothing = overlay.one("NetworkPolicy", "nothing").path("spec");

        assertThat(nothing.path("podSelector")).isEmpty();
        assertThat(nothing.path("policyTypes")).hasSize(2);
        assertThat(nothing.has("ingress") || nothing.has("egress")).isFalse();
        overlay.all("NetworkPolicy")
                .forEach(policy -> Stream.of("ingress", "egress")
                        .flatMap(
                                direction -> policy.path("spec").path(direction).valueStream())
                        .forEach(rule -> {
                            assertThat(rule.path("ports"))
                                    .as(Rendered.nameOf(policy))
                                    .isNotEmpty();
                            assertThat(rule.has("from") ? rule.path("from") : rule.path("to"))
                                    .as(Rendered.nameOf(policy))
                                    .isNotEmpty();
                        }));
    }

    @Test
    void services_talk_by_events_only_but_for_the_website() {
        var services = Stream.of(Service.values()).map(Service::title).collect(Collectors.toSet());

        assertThat(arrows(Rendered.of("overlays/production"), "egress"))
                .filteredOn(arrow -> services.contains(arrow.from()) && services.contains(arrow.to()))
                .extracting(Arrow::from)
                .containsOnly("web");
    }

    @Test
    void only_notices_leave_for_mail_servers_and_only_to_named_addresses() {
        var relays = arrows(Rendered.of("overlays/production"), "egress").stream()
                .filter(arrow -> arrow.to().equals("relays"))
                .toList();

        assertThat(relays).containsExactly(new Arrow("notification", "relays", "587"));
        assertThat(Rendered.of("overlays/production").documents())
                .allSatisfy(document ->
                        assertThat(document.findValuesAsText("cidr")).doesNotContain("0.0.0.0/0"));
    }

    private static Set<Arrow> inside(Set<Arrow> arrows) {
        var pods = new TreeSet<>(PODS.values());
        Stream.of(Service.values()).map(Service::title).forEach(pods::add);
        pods.addAll(List.of("migrate", "mailbox"));
        pods.remove("names");
        return arrows.stream()
                .filter(arrow -> pods.contains(arrow.from()) && pods.contains(arrow.to()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Arrow> arrows(Rendered overlay, String direction) {
        var arrows = new TreeSet<Arrow>();
        for (var policy : overlay.all("NetworkPolicy")) {
            for (var own : selected(policy.at("/spec/podSelector"))) {
                for (var rule : policy.path("spec").path(direction)) {
                    for (var peer : rule.path(direction.equals("egress") ? "to" : "from")) {
                        for (var port : rule.path("ports")) {
                            var other = peer(peer, Rendered.nameOf(policy));
                            arrows.add(
                                    direction.equals("egress")
                                            ? new Arrow(own, other, port(port))
                                            : new Arrow(other, own, port(port)));
                        }
                    }
                }
            }
        }
        return arrows;
    }

    private static String port(JsonNode port) {
        var number = port.path("port").asText();
        return port.path("protocol").asText().equals("TCP") ? number : number + "/UDP";
    }

    /** Addresses have the name of the policy that opens the way to them. */
    private static String peer(JsonNode peer, String policy) {
        if (peer.has("ipBlock")) {
            return policy;
        }
        if (peer.has("podSelector")) {
            return selected(peer.path("podSelector")).getFirst();
        }
        return peer.at("/namespaceSelector/matchLabels/kubernetes.io~1metadata.name")
                .asText();
    }

    private static List<String> selected(JsonNode selector) {
        var names = new ArrayList<String>();
        selector.path("matchLabels")
                .properties()
                .forEach(label ->
                        names.add(named(label.getKey(), label.getValue().asText())));
        selector.path("matchExpressions")
                .forEach(expression -> expression
                        .path("values")
                        .forEach(value -> names.add(named(expression.path("key").asText(), value.asText()))));
        return names.isEmpty() ? List.of("everything") : names;
    }

    private static String named(String label, String value) {
        return label.equals("app.kubernetes.io/name")
                ? value
                : PODS.getOrDefault(label + "=" + value, label + "=" + value);
    }

    private static Set<Arrow> documented() {
        var arrows = new TreeSet<Arrow>();
        var section = Repository.text("docs/operating.md")
                .split("\n## Who speaks to whom\n", 2)[1]
                .split("\n## ", 2)[0];
        section.lines().filter(line -> line.matches("\\|.*\\d.*\\|")).forEach(line -> {
            var cells = line.split("\\|", -1);
            for (var from : cells[1].split(",")) {
                for (var to : cells[2].split(",")) {
                    for (var port : cells[3].split(",")) {
                        arrows.add(new Arrow(from.trim(), to.trim(), port.trim()));
                    }
                }
            }
        });
        return arrows;
    }
}
