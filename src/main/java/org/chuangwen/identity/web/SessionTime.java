package org.chuangwen.identity.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Ends a session in which nothing was done for as long as {@code CHUANGWEN_SESSION_MINUTES} says. */
@WebListener
public class SessionTime implements ServletContextListener {

    /** Unless it is set: as long as somebody may leave their desk without signing out. */
    static final int USUAL = 30;

    private static final int SHORTEST = 1;
    private static final int LONGEST = 24 * 60;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        String name = "CHUANGWEN_SESSION_MINUTES";
        event.getServletContext().setSessionTimeout(minutes(System.getProperty(name, System.getenv(name))));
    }

    /** @throws IllegalArgumentException if it is set to what is no number of minutes from 1 to 1440 */
    static int minutes(String setting) {
        if (setting == null || setting.isBlank()) {
            return USUAL;
        }
        if (setting.strip().matches("\\d{1,4}")) {
            int minutes = Integer.parseInt(setting.strip());
            if (minutes >= SHORTEST && minutes <= LONGEST) {
                return minutes;
            }
        }
        throw new IllegalArgumentException("CHUANGWEN_SESSION_MINUTES is not from 1 to 1440: " + setting);
    }
}
