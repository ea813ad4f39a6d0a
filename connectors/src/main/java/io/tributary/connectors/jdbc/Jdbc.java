package io.tributary.connectors.jdbc;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.ServiceLoader;

/** Opens databases by their JDBC address. */
final class Jdbc {
    private Jdbc() {}

    /**
     * A connection with a transaction for every look.
     *
     * @throws SQLException also when there is no driver for the address
     */
    static Connection open(String url, String user, String password) throws SQLException {
        Properties properties = new Properties();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        // Not by DriverManager, which doesn't know the drivers in a plugin's own class loader.
        for (Driver driver : ServiceLoader.load(Driver.class, Jdbc.class.getClassLoader())) {
            if (driver.acceptsURL(url)) {
                Connection connection = driver.connect(url, properties);
                connection.setAutoCommit(false);
                return connection;
            }
        }
        throw new SQLException(
                "there is no driver for this address: put its jar on the CLASSPATH of ./cdp connect, or beside the"
                        + " plugin");
    }
}
