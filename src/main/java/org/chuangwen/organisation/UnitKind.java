package org.chuangwen.organisation;

/** District, subdistrict (街道), community (社区), bureau (局, 责任单位). */
public enum UnitKind {
    DISTRICT,
    SUBDISTRICT,
    COMMUNITY,
    BUREAU
}
