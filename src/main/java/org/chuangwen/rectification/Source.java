package org.chuangwen.rectification;

/** Who or what brought a problem to light: 网格巡查, 社区周报, 群众举报, 上级督导, 媒体曝光. */
public enum Source {
    GRID_PATROL,
    COMMUNITY_WEEKLY,
    RESIDENT_REPORT,
    SUPERIOR_INSPECTION,
    MEDIA_EXPOSURE
}
