package org.chuangwen.support;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.chuangwen.organisation.Role;

/**
 * Writes units and people beside the application, straight into its tables. All have the password of the first
 * administrator, whose hash they are given.
 */
public final class Founding {

    private final Connection connection;
    private final long root;
    private final String hash;

    /** @param connection to a database in which the first administrator is */
    public Founding(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement();
                ResultSet first =
                        statement.executeQuery("select a.unit_id, p.password_hash from person p, appointment a"
                                + " where a.person_id = p.id and p.username = 'admin'")) {
            first.next();
            root = first.getLong(1);
            hash = first.getString(2);
        }
    }

    /** The unit at the top. */
    public long root() {
        return root;
    }

    /** Adds a person with one appointment. */
    public long appoint(String username, Role role, long unit) throws SQLException {
        long person = person(username);
        insert("insert into appointment (person_id, role, unit_id) values (?, ?, ?)", person, role.name(), unit);
        return person;
    }

    /** Adds a person without any appointment. */
    public long person(String username) throws SQLException {
        return insert("insert into person (username, name, password_hash) values (?, ?, ?)", username, username, hash);
    }

    /** Adds a unit whose name is its code. */
    public long unit(String code, String kind, long parent) throws SQLException {
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

    /** Adds a grid whose name is its code. */
    public void grid(String code, long community) throws SQLException {
        insert("insert into grid (code, name, community_id) values (?, ?, ?)", code, code, community);
    }

    /** Adds a category and one subcategory, of whose closed cases so many in a hundred are checked again. */
    public void category(String name, String subcategory, int recheckPercent) throws SQLException {
        long category = insert("insert into case_category (name) values (?)", name);
        insert(
                "insert into case_category (name, parent_id, recheck_percent) values (?, ?, ?)",
                subcategory,
                category,
                recheckPercent);
    }

    /** Adds a term of office in a unit's party group that began long ago and goes on. */
    public void term(String username, long unit, boolean secretary) throws SQLException {
        insert(
                "insert into party_group_member (unit_id, person_id, secretary, from_day)"
                        + " select ?, id, ?, date '2020-01-01' from person where username = ?",
                unit,
                secretary,
                username);
    }

    /** Declares a relative of a member. */
    public void relative(String username, String name) throws SQLException {
        insert(
                "insert into declared_relative (person_id, name, relation, declared_at)"
                        + " select id, ?, 'access', current_timestamp from person where username = ?",
                name,
                username);
    }

    /** Lets a unit's party group meet on the day it is convened. */
    public void rulesWithoutNotice(long unit) throws SQLException {
        insert(
                "insert into voting_rule (unit_id, source, effective_from, made_at, base, quorum, major_quorum, near_tie,"
                        + " recused_leave_base, notice_days, paper_days) values (?, 'access', date '2020-01-01',"
                        + " current_timestamp, 'MEMBERS_DUE', 'HALF', 'TWO_THIRDS', 1, true, 0, 0)",
                unit);
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
