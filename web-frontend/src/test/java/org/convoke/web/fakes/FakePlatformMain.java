package org.convoke.web.fakes;

import org.convoke.local.PostgresServer;

/** The fakes on a fixed port, to look at the pages by hand: whoever signs in is who the second argument says. */
final class FakePlatformMain {

    private FakePlatformMain() {}

    public static void main(String[] arguments) {
        var platform = FakePlatform.start(Integer.parseInt(arguments[0]));
        platform.nextIs(arguments.length > 1 ? arguments[1] : "secretariat");
        var database = PostgresServer.temporary().createDatabase("web");
        platform.settings().forEach((name, value) -> System.out.println("-D" + name + "=" + value));
        System.out.println("-Dquarkus.datasource.jdbc.url=" + database.jdbcUrl());
        System.out.println("-Dquarkus.datasource.password=" + database.password());
    }
}
