package org.convoke.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Reads violations of Bean Validation's constraints. */
final class Constraints {

    private Constraints() {}

    /** The refusal; empty where not the client but we broke a constraint: a result, or something deeper inside. */
    static Optional<Problem> problem(ConstraintViolationException e) {
        var violations = new ArrayList<Violation>();
        for (var violation : e.getConstraintViolations()) {
            var read = read(violation);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            violations.add(read.get());
        }
        violations.sort(Comparator.comparing(Violation::field));
        return Optional.of(Problem.invalid(violations).build());
    }

    private static Optional<Violation> read(ConstraintViolation<?> violation) {
        var steps = new ArrayList<Path.Node>();
        violation.getPropertyPath().forEach(steps::add);
        if (steps.size() < 2
                || steps.get(0).getKind() != ElementKind.METHOD
                || steps.get(1).getKind() != ElementKind.PARAMETER) {
            return Optional.empty();
        }
        var place = place(violation.getRootBeanClass(), steps);
        var field = place.equals("body") ? pointer(steps.subList(2, steps.size())) : nameOf(steps);
        return Optional.of(new Violation(field, place, violation.getMessage()));
    }

    private static String nameOf(List<Path.Node> steps) {
        return steps.get(1).getName();
    }

    private static String pointer(List<Path.Node> steps) {
        var pointer = new StringBuilder();
        for (var step : steps) {
            if (step.getIndex() != null) {
                pointer.append('/').append(step.getIndex());
            } else if (step.getKey() != null) {
                pointer.append('/').append(step.getKey());
            }
            if (step.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(step.getName());
            }
        }
        return pointer.toString();
    }

    private static String place(Class<?> resource, List<Path.Node> steps) {
        var method = steps.get(0).as(Path.MethodNode.class);
        var index = steps.get(1).as(Path.ParameterNode.class).getParameterIndex();
        return methods(resource)
                .filter(each -> each.getName().equals(method.getName()))
                .filter(each -> Arrays.equals(
                        each.getParameterTypes(), method.getParameterTypes().toArray(Class<?>[]::new)))
                .map(each -> place(each, each.getParameters()[index]))
                .findFirst()
                .orElse("body");
    }

    /** The class may be a generated subclass of the resource. */
    private static java.util.stream.Stream<Method> methods(Class<?> resource) {
        return java.util.stream.Stream.<Class<?>>iterate(resource, type -> type != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Arrays.stream(method.getParameters()).anyMatch(Constraints::isBound));
    }

    private static boolean isBound(Parameter parameter) {
        return !placeOf(parameter).isEmpty();
    }

    private static String place(Method method, Parameter parameter) {
        var place = placeOf(parameter);
        if (!place.isEmpty()) {
            return place;
        }
        return isInTemplate(method, parameter) ? "path" : "body";
    }

    private static String placeOf(Parameter parameter) {
        if (parameter.isAnnotationPresent(QueryParam.class) || parameter.isAnnotationPresent(RestQuery.class)) {
            return "query";
        }
        if (parameter.isAnnotationPresent(PathParam.class) || parameter.isAnnotationPresent(RestPath.class)) {
            return "path";
        }
        if (parameter.isAnnotationPresent(HeaderParam.class) || parameter.isAnnotationPresent(RestHeader.class)) {
            return "header";
        }
        return parameter.isAnnotationPresent(CookieParam.class) ? "cookie" : "";
    }

    /** A parameter that is named like a part of the path needs no annotation. */
    private static boolean isInTemplate(Method method, Parameter parameter) {
        var path = method.getAnnotation(jakarta.ws.rs.Path.class);
        return path != null && path.value().contains("{" + parameter.getName());
    }
}
