package org.chuangwen.directory;

import java.util.regex.Pattern;
import org.chuangwen.problem.FieldErrors;

/** How codes and names are written. */
final class Texts {

    static final int LONGEST_CODE = 40;
    static final int LONGEST_UNIT_NAME = 100;
    static final int LONGEST_PERSON_NAME = 60;
    static final int LONGEST_PHONE = 30;
    static final int LONGEST_REMARK = 500;

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]*");

    private Texts() {}

    /** Without blanks around it, null if nothing is left. */
    static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static void checkCode(String code, FieldErrors errors) {
        errors.requireText("code", code, LONGEST_CODE);
        if (code != null && !CODE.matcher(code).matches()) {
            errors.add("code", "directory.codeForm");
        }
    }

    static void checkUsername(String username, FieldErrors errors) {
        errors.requireText("username", username, org.chuangwen.identity.Accounts.LONGEST_USERNAME);
        if (username != null && !USERNAME.matcher(username).matches()) {
            errors.add("username", "directory.usernameForm");
        }
    }
}
