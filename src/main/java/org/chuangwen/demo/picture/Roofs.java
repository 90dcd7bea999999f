package org.chuangwen.demo.picture;

import java.awt.Color;

/** Problems on a roof. */
final class Roofs {

    private Roofs() {}

    /** Hens and vegetables on the roof. */
    static void coop(Brush b, double mess) {
        Places.rooftop(b);
        for (int box = 0; box < Motif.left(mess, 4); box++) {
            double x = 90 + box * 150;
            b.rect(Palette.WHITE, x, 700 + (box % 2) * 60, 130, 60);
            b.rect(Palette.EARTH, x + 6, 696 + (box % 2) * 60, 118, 14);
            for (int plant = 0; plant < 5; plant++) {
                b.oval(b.about(Palette.LEAF), x + plant * 24, 660 + (box % 2) * 60, 34, 40);
            }
        }
        if (mess > 0) {
            b.rect(new Color(0x8d6c49), 700, 500, 330, 220);
            b.rect(new Color(0x5f5346), 716, 540, 298, 164);
            for (int wire = 0; wire < 13; wire++) {
                b.line(Palette.STEEL, 3, 716 + wire * 25, 540, 716 + wire * 25, 704);
            }
            b.polygon(new Color(0x7b93a3), 680, 506, 1050, 506, 1020, 462, 710, 462);
        }
        for (int hen = 0; hen < Motif.left(mess, 5); hen++) {
            Color feathers = b.one(new Color(0xb5713c), Palette.WHITE, new Color(0x6e4b34));
            b.at(660 + hen * 90, 790 + (hen % 2) * 40, 1, () -> {
                b.shadow(0, 0, 70);
                b.oval(feathers, -34, -58, 66, 46);
                b.oval(feathers, 14, -80, 30, 32);
                b.oval(Palette.RED, 22, -90, 16, 14);
                b.polygon(Palette.ORANGE, 42, -66, 54, -62, 42, -58);
                b.line(Palette.ORANGE, 4, -6, -14, -6, 0);
                b.line(Palette.ORANGE, 4, 8, -14, 8, 0);
            });
        }
    }
}
