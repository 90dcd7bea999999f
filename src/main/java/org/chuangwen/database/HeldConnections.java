package org.chuangwen.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Connections that stay open though whoever uses them closes them, until all are let go. The embedded database ties the
 * checks of a table that was altered to the connection that altered it: once that one is closed, nothing can be written
 * to the table before the database is opened anew.
 */
final class HeldConnections extends ChuangwenDataSource {

    private final List<Connection> held = new ArrayList<>();

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        Connection connection = super.getConnection(user, password);
        held.add(connection);
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Closes all of them. */
    void letGo() {
        for (Connection connection : held) {
            try {
                connection.close();
            } catch (SQLException e) {
                // The application is ending; the database closes what is left.
            }
        }
        held.clear();
    }
}
