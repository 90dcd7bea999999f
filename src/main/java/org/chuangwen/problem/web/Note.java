package org.chuangwen.problem.web;

import jakarta.faces.application.FacesMessage;

/**
 * A line at the top of the page.
 *
 * @param kind how it is drawn: good, attention or danger
 */
public record Note(String kind, String icon, String text) {

    static Note of(FacesMessage message) {
        if (message.getSeverity().equals(FacesMessage.SEVERITY_INFO)) {
            return new Note("good", "check", message.getSummary());
        }
        if (message.getSeverity().equals(FacesMessage.SEVERITY_WARN)) {
            return new Note("attention", "warn", message.getSummary());
        }
        return new Note("danger", "warn", message.getSummary());
    }
}
