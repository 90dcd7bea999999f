package org.chuangwen.demo.picture;

import java.awt.Color;

/** The colours of the pictures. */
final class Palette {

    static final Color INK = new Color(0x2b2f36);
    static final Color WHITE = new Color(0xfbfbf8);
    static final Color STEEL = new Color(0x9aa3ab);
    static final Color DARK_STEEL = new Color(0x59636b);
    static final Color CONCRETE = new Color(0xcfccc4);
    static final Color PAVING = new Color(0xd9d3c7);
    static final Color ASPHALT = new Color(0x6b6f75);
    static final Color EARTH = new Color(0x8a6a4a);
    static final Color GRASS = new Color(0x8fb573);
    static final Color LEAF = new Color(0x5e9150);
    static final Color DARK_LEAF = new Color(0x3f7040);
    static final Color TRUNK = new Color(0x7a5b41);
    static final Color GLASS = new Color(0xa9c6d8);
    static final Color RED = new Color(0xc8473d);
    static final Color BLUE = new Color(0x3e6fb0);
    static final Color YELLOW = new Color(0xe9b93c);
    static final Color ORANGE = new Color(0xe08a3c);
    static final Color GREEN = new Color(0x3f9a63);
    static final Color PURPLE = new Color(0x7f69a5);
    static final Color CARDBOARD = new Color(0xc49a66);
    static final Color SKIN = new Color(0xe8bd98);

    private static final Color[] PAINTS = {
        RED, BLUE, new Color(0x4d5963), new Color(0xdadcdd), GREEN, new Color(0x8d9ba8), ORANGE, new Color(0x2f4a63)
    };

    private static final Color[] WALLS = {
        new Color(0xe6dcc8), new Color(0xd8c3a5), new Color(0xcfd6d8), new Color(0xe3cdb9), new Color(0xd9d6c3)
    };

    private Palette() {}

    /** Of cars, bikes and clothes. */
    static Color[] paints() {
        return PAINTS.clone();
    }

    /** Of houses. */
    static Color[] walls() {
        return WALLS.clone();
    }

    static Color times(Color colour, double factor) {
        return new Color(
                part(colour.getRed(), factor), part(colour.getGreen(), factor), part(colour.getBlue(), factor));
    }

    private static int part(int value, double factor) {
        return (int) Math.max(0, Math.min(255, Math.round(value * factor)));
    }

    static Color clear(Color colour, int alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }
}
