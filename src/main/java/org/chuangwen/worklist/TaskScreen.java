package org.chuangwen.worklist;

/**
 * Where a process's tasks are shown and in which words. A feature names it for its process; the worklist itself knows
 * no page of any feature.
 *
 * @param page the address that a subject's number is added to, for example {@code /case.xhtml?number=}
 * @param forms the folder with one form a step, below {@code /WEB-INF/forms/}
 * @param steps the message key that a step's id is added to for its name
 * @param answers the message key that an outcome is added to for what is said once it is done
 */
public record TaskScreen(String page, String forms, String steps, String answers) {

    /** The page of a subject, from the application's root. */
    public String pageOf(String subject) {
        return page + subject;
    }

    /** The page of a subject with one of its tasks to be answered, where several are open at once. */
    public String pageOf(String subject, String itemId) {
        return pageOf(subject) + "&item=" + itemId;
    }

    /** The form of a step. */
    public String formOf(String step) {
        return "/WEB-INF/forms/" + forms + "/" + step + ".xhtml";
    }
}
