package org.chuangwen.directory;

/**
 * A grid as it is written down.
 *
 * @param parentCode the grid whose small grid it is, null for a grid of its own
 * @param leader the leader's username, null for none yet
 * @param patroller the username of who walks it, null for nobody yet
 */
public record GridForm(
        String code, String name, String communityCode, String parentCode, String leader, String patroller) {

    public GridForm {
        code = Texts.stripped(code);
        name = Texts.stripped(name);
        communityCode = Texts.stripped(communityCode);
        parentCode = Texts.stripped(parentCode);
        leader = Texts.stripped(leader);
        patroller = Texts.stripped(patroller);
    }
}
