package org.convoke.kit.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestPath;

/**
 * The methods that the address of the current request offers: what {@code Allow} of a 405 must say (RFC 9110, 15.5.6) and
 * the framework leaves out. It is asked of the framework's own routes.
 */
final class AllowedMethods {

    private AllowedMethods() {}

    /** As the header has them; empty where there is no such address. */
    static Optional<String> ofCurrentRequest() {
        var methods = new TreeSet<String>();
        var request = CurrentRequestManager.get();
        if (request != null) {
            request.getDeployment().getClassMappers().forEach(path -> methods.addAll(methods(path, request)));
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", methods) + ", OPTIONS");
    }

    private static List<String> methods(RequestPath<InitialMatch> resource, ResteasyReactiveRequestContext request) {
        var match = new RequestMapper<>(new ArrayList<>(List.of(resource))).map(request.getPathWithoutPrefix());
        if (match == null) {
            return List.of();
        }
        var rest = match.remaining.isEmpty() ? "/" : match.remaining;
        return Stream.of(match.value.handlers)
                .filter(ClassRoutingHandler.class::isInstance)
                .map(ClassRoutingHandler.class::cast)
                .flatMap(routes -> routes.getMappers().entrySet().stream())
                .filter(route -> route.getKey() != null && route.getValue().map(rest) != null)
                .map(route -> route.getKey())
                .toList();
    }
}
