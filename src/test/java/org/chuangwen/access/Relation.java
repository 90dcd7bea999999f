package org.chuangwen.access;

/** What the thing a door is about has to do with the person who knocks. */
public enum Relation {
    /** They began it, or have taken it on. */
    OWN,
    /** It is of their unit, but somebody else's. */
    SAME_UNIT,
    /** It is of another unit, in another subdistrict. */
    FOREIGN
}
