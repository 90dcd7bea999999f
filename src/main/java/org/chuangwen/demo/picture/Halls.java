package org.chuangwen.demo.picture;

import java.awt.Color;

/** Problems indoors where people are served. */
final class Halls {

    private Halls() {}

    /** Helpers without their vests. */
    static void vests(Brush b, double mess) {
        Places.hall(b);
        int without = Motif.left(mess, 3);
        for (int i = 0; i < 3; i++) {
            double x = 360 + i * 240;
            boolean plain = i < without;
            Things.person(b, x, 830, 1.35, plain ? b.one(Palette.PURPLE, Palette.STEEL, Palette.EARTH) : Palette.RED);
            if (!plain) {
                b.rect(Palette.YELLOW, x - 42, 690, 84, 12);
                b.oval(Palette.WHITE, x + 8, 640, 24, 24);
            }
        }
    }

    /** No line to wait behind. */
    static void waitingLine(Brush b, double mess) {
        Places.hall(b);
        for (int i = Motif.left(mess, 3); i < 3; i++) {
            double x = 120 + i * 340;
            b.polygon(Palette.YELLOW, x, 706, x + 270, 706, x + 276, 734, x - 6, 734);
            b.rect(Palette.clear(Palette.INK, 160), x + 60, 714, 150, 10);
        }
        for (int i = 0; i < 6; i++) {
            double x = mess > 0 ? 160 + i * 170 + b.between(-40, 40) : 250 + (i % 3) * 340;
            double y = mess > 0 ? 700 + b.between(-20, 60) : 770 + (i / 3) * 90;
            Things.person(b, x, y, 1, b.one(Palette.paints()));
        }
    }

    /** A public toilet without rails. */
    static void toilet(Brush b, double mess) {
        Color tile = b.one(new Color(0xe3e9ea), new Color(0xe6e3da));
        b.rect(tile, 0, 0, Brush.WIDTH, 640);
        for (int x = 0; x <= Brush.WIDTH; x += 80) {
            b.rect(Palette.times(tile, 0.92), x, 0, 3, 640);
        }
        for (int y = 0; y <= 640; y += 64) {
            b.rect(Palette.times(tile, 0.92), 0, y, Brush.WIDTH, 3);
        }
        b.fade(new Color(0xa9a9a4), new Color(0xc3c3bd), 0, 640, Brush.WIDTH, 260);
        b.rect(new Color(0x9aa7ab), 40, 60, 40, 640);
        b.rect(new Color(0x9aa7ab), 1100, 60, 40, 640);
        b.round(Palette.WHITE, 500, 420, 220, 150, 14);
        b.oval(Palette.times(Palette.WHITE, 0.94), 470, 560, 280, 120);
        b.oval(new Color(0xd4dadb), 505, 576, 210, 74);
        b.polygon(Palette.WHITE, 520, 670, 700, 670, 660, 790, 560, 790);
        if (mess > 0) {
            for (int drip = 0; drip < 14; drip++) {
                double x = b.between(100, 1080);
                Color stain = Palette.clear(new Color(0x8a7a58), 90);
                b.line(stain, b.between(3, 9), x, b.between(300, 520), x + b.between(-4, 4), 630);
            }
            b.oval(Palette.clear(new Color(0x7b8a8f), 130), 250, 780, 300, 60);
        } else {
            for (int side : new int[] {380, 790}) {
                b.line(Palette.STEEL, 20, side, 480, side, 740);
                b.line(Palette.STEEL, 20, side, 480, side + (side < 600 ? 90 : -40), 480);
            }
            b.round(Palette.BLUE, 160, 180, 150, 150, 14);
            b.oval(Palette.WHITE, 216, 200, 26, 26);
            b.line(Palette.WHITE, 10, 228, 232, 228, 272, 262, 274, 274, 306);
            b.ring(Palette.WHITE, 9, 224, 286, 30);
        }
    }
}
