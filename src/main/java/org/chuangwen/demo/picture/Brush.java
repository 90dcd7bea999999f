package org.chuangwen.demo.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Random;

/**
 * Draws simple shapes on a picture of {@value #WIDTH} × {@value #HEIGHT}, and rolls the dice: the same seed draws the
 * same picture.
 */
final class Brush {

    static final int WIDTH = 1200;
    static final int HEIGHT = 900;

    private final Graphics2D graphics;
    private final Random random;

    Brush(Graphics2D graphics, long seed) {
        this.graphics = graphics;
        // Spread: seeds that differ by one begin with nearly the same numbers.
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    private void fill(Color colour, Shape shape) {
        graphics.setPaint(colour);
        graphics.fill(shape);
    }

    void rect(Color colour, double x, double y, double width, double height) {
        fill(colour, new Rectangle2D.Double(x, y, width, height));
    }

    void round(Color colour, double x, double y, double width, double height, double radius) {
        fill(colour, new RoundRectangle2D.Double(x, y, width, height, radius * 2, radius * 2));
    }

    void oval(Color colour, double x, double y, double width, double height) {
        fill(colour, new Ellipse2D.Double(x, y, width, height));
    }

    void ring(Color colour, double stroke, double x, double y, double radius) {
        graphics.setPaint(colour);
        graphics.setStroke(new BasicStroke((float) stroke));
        graphics.draw(new Ellipse2D.Double(x - radius, y - radius, radius * 2, radius * 2));
    }

    /** A filled polygon through the points x, y, x, y … */
    void polygon(Color colour, double... points) {
        Path2D path = path(points);
        path.closePath();
        fill(colour, path);
    }

    /** A line through the points x, y, x, y … */
    void line(Color colour, double stroke, double... points) {
        graphics.setPaint(colour);
        graphics.setStroke(new BasicStroke((float) stroke, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(path(points));
    }

    /** A line from one point to another that hangs through by {@code sag} in its middle. */
    void hanging(Color colour, double stroke, double x1, double y1, double x2, double y2, double sag) {
        graphics.setPaint(colour);
        graphics.setStroke(new BasicStroke((float) stroke, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(new QuadCurve2D.Double(x1, y1, (x1 + x2) / 2, (y1 + y2) / 2 + 2 * sag, x2, y2));
    }

    void fade(Color top, Color bottom, double x, double y, double width, double height) {
        graphics.setPaint(new GradientPaint(0, (float) y, top, 0, (float) (y + height), bottom));
        graphics.fill(new Rectangle2D.Double(x, y, width, height));
    }

    /** What a thing standing at this point throws on the ground. */
    void shadow(double x, double y, double width) {
        oval(new Color(0, 0, 0, 45), x - width / 2, y - width * 0.06, width, width * 0.12);
    }

    private static Path2D path(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        return path;
    }

    /** Draws with the origin moved to this point, and all sizes times {@code scale}. */
    void at(double x, double y, double scale, Runnable drawing) {
        turned(x, y, scale, 0, drawing);
    }

    /** The same, turned clockwise by so many degrees. */
    void turned(double x, double y, double scale, double degrees, Runnable drawing) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(x, y);
        graphics.rotate(Math.toRadians(degrees));
        graphics.scale(scale, scale);
        drawing.run();
        graphics.setTransform(before);
    }

    /** A whole number, both ends included. */
    int roll(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    double between(double from, double to) {
        return from + random.nextDouble() * (to - from);
    }

    Color one(Color... colours) {
        return colours[random.nextInt(colours.length)];
    }

    /** A little lighter or darker, as nothing real is of one colour. */
    Color about(Color colour) {
        return Palette.times(colour, between(0.93, 1.07));
    }
}
