package org.chuangwen.demo.picture;

import java.awt.Color;

/** Problems on the stairs of a house. */
final class Corridors {

    private Corridors() {}

    private static void exitSign(Brush b) {
        b.round(Palette.GREEN, 500, 176, 120, 42, 5);
        b.polygon(Palette.WHITE, 590, 197, 566, 182, 566, 192, 530, 192, 530, 202, 566, 202, 566, 212);
    }

    /** E-bikes charge indoors. */
    static void bike(Brush b, double mess) {
        Places.corridor(b);
        exitSign(b);
        b.round(Palette.WHITE, 200, 430, 40, 56, 4);
        for (int i = 0; i < Motif.left(mess, 3); i++) {
            double x = 330 + i * 260;
            double y = 700 + i * 55;
            b.hanging(Palette.INK, 5, 220, 470, x - 40, y - 70, 60);
            Things.bike(b, x, y, 1.5);
        }
    }

    /** The way out is full of things. */
    static void blocked(Brush b, double mess) {
        Places.corridor(b);
        exitSign(b);
        if (mess > 0) {
            b.rect(new Color(0x8b6b4a), 650, 430, 150, 250);
            b.rect(new Color(0x6f5439), 660, 445, 60, 220);
            b.rect(new Color(0x6f5439), 730, 445, 60, 220);
            b.round(new Color(0x9c5b52), 250, 620, 300, 130, 26);
            b.round(new Color(0xb06b61), 240, 560, 320, 90, 24);
        }
        for (int i = 0; i < Motif.left(mess, 8); i++) {
            Things.box(b, 380 + (i % 4) * 130, 690 + (i / 4) * 100 + b.between(-10, 10), 1.25);
        }
        for (int i = 0; i < Motif.left(mess, 3); i++) {
            Things.bag(b, 700 + i * 80, 830, 1.2);
        }
    }

    /** The cabinet without its extinguishers. */
    static void extinguishers(Brush b, double mess) {
        Places.corridor(b);
        exitSign(b);
        b.rect(new Color(0xa33a32), 330, 360, 330, 340);
        b.rect(mess > 0 ? new Color(0x4e4642) : new Color(0xf1e4da), 350, 400, 290, 280);
        b.rect(Palette.WHITE, 380, 368, 230, 22);
        for (int i = 0; i < 2; i++) {
            double x = 425 + i * 140;
            if (i >= Motif.left(mess, 2)) {
                b.round(Palette.RED, x - 40, 480, 80, 190, 26);
                b.rect(Palette.WHITE, x - 40, 550, 80, 50);
                b.rect(Palette.INK, x - 12, 450, 24, 34);
                b.line(Palette.INK, 9, x, 452, x + 40, 446, x + 52, 560);
            } else {
                b.ring(new Color(0x6d625c), 6, x, 610, 38);
                b.line(new Color(0x6d625c), 3, x - 40, 420, x - 10, 470, x - 46, 500);
            }
        }
        if (mess > 0) {
            b.line(Palette.clear(Palette.WHITE, 120), 3, 350, 430, 430, 400);
            Things.bag(b, 720, 780, 1.1);
        }
    }
}
