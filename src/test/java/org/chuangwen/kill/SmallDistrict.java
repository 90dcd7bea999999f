package org.chuangwen.kill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.chuangwen.organisation.Role;

/**
 * The people who work while the application is killed. They are written beside the application, straight into its
 * tables; all have the password of the first administrator, whose hash they are given.
 */
final class SmallDistrict {

    static final String CATEGORY = "KILL";
    static final String SUBCATEGORY = "KILL-SUB";
    static final String GRID = "KILL-GRID";
    static final String BUREAU = "KILL-BUREAU";
    static final String OTHER_BUREAU = "KILL-OTHER";

    static final String PATROLLER = "kill-patroller";
    static final String DISPATCHER = "kill-dispatcher";
    static final String HANDLER = "kill-handler";
    static final String OTHER_HANDLER = "kill-other";
    static final String SUPERVISOR = "kill-supervisor";
    static final String AUDITOR = "kill-auditor";

    private final Connection connection;

    private SmallDistrict(Connection connection) {
        this.connection = connection;
    }

    static void found(Connection connection) throws SQLException {
        new SmallDistrict(connection).found();
    }

    private void found() throws SQLException {
        long root;
        String hash;
        try (Statement statement = connection.createStatement();
                ResultSet first =
                        statement.executeQuery("select a.unit_id, p.password_hash from person p, appointment a"
                                + " where a.person_id = p.id and p.username = 'admin'")) {
            first.next();
            root = first.getLong(1);
            hash = first.getString(2);
        }
        long community = unit("KILL-COMMUNITY", "COMMUNITY", root);
        long bureau = unit(BUREAU, "BUREAU", root);
        long otherBureau = unit(OTHER_BUREAU, "BUREAU", root);
        appoint(PATROLLER, Role.PATROLLER, community, hash);
        appoint(DISPATCHER, Role.DISPATCHER, root, hash);
        appoint(HANDLER, Role.UNIT_HANDLER, bureau, hash);
        appoint(OTHER_HANDLER, Role.UNIT_HANDLER, otherBureau, hash);
        appoint(SUPERVISOR, Role.SUPERVISOR, root, hash);
        appoint(AUDITOR, Role.AUDITOR, root, hash);
        insert("insert into grid (code, name, community_id) values (?, ?, ?)", GRID, GRID, community);
        long category = insert("insert into case_category (name) values (?)", CATEGORY);
        insert("insert into case_category (name, parent_id, recheck_percent) values (?, ?, 50)", SUBCATEGORY, category);
    }

    private void appoint(String username, Role role, long unit, String hash) throws SQLException {
        long person =
                insert("insert into person (username, name, password_hash) values (?, ?, ?)", username, username, hash);
        insert("insert into appointment (person_id, role, unit_id) values (?, ?, ?)", person, role.name(), unit);
    }

    private long unit(String code, String kind, long parent) throws SQLException {
        long id = insert(
                "insert into org_unit (code, name, kind, parent_id, path) values (?, ?, ?, ?, '')",
                code,
                code,
                kind,
                parent);
        try (PreparedStatement path = connection.prepareStatement(
                "update org_unit set path = (select p.path from org_unit p where p.id = ?) || ? where id = ?")) {
            path.setLong(1, parent);
            path.setString(2, id + "/");
            path.setLong(3, id);
            path.executeUpdate();
        }
        return id;
    }

    private long insert(String statement, Object... values) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(statement, new String[] {"id"})) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }
}
