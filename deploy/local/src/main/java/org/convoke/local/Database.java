package org.convoke.local;

/**
 * A database of the local PostgreSQL and the role that owns it.
 *
 * @param jdbcUrl without credentials
 */
public record Database(String name, String jdbcUrl, String user, String password) {

    @Override
    public String toString() {
        return "Database[" + jdbcUrl + " as " + user + "]";
    }
}
