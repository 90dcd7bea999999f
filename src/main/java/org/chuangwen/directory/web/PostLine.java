package org.chuangwen.directory.web;

import java.io.Serializable;

/** One line of a form's appointments; without a role it is none. */
public class PostLine implements Serializable {

    private static final long serialVersionUID = 1L;

    private String role;
    private String unit;

    PostLine(String role, String unit) {
        this.role = role;
        this.unit = unit;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    /** The unit's code. */
    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }
}
