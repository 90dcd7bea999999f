package org.chuangwen.shell.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.Problem;

/**
 * Makes a record of a JSON object, and names every member that is not what it should be. The server's own binding stops
 * at the first fault without saying where, and quietly makes 1 of 1.5 and something of a number that is too large.
 *
 * <p>Knows texts, whole and decimal numbers, truth values, enums, UUIDs, moments, dates, lists, records, and maps for
 * what a feature looks into on its own. A member too many is passed over; one that is missing or null is null.
 */
final class JsonBinder {

    /** More digits than this are nobody's number; written out they could fill the memory. */
    private static final int MOST_DIGITS = 40;

    /** Beyond these no database counts the days. */
    private static final int FIRST_YEAR = 1;

    private static final int LAST_YEAR = 9999;

    private final FieldErrors errors = new FieldErrors();

    /** @throws InvalidInput naming each faulty member, as in {@code parts[0].quantity} */
    static <T> T bind(JsonObject json, Class<T> type) {
        JsonBinder binder = new JsonBinder();
        Object[] values = binder.values("", type, json);
        binder.errors.throwIfAny();
        T made = binder.make("", type, values);
        binder.errors.throwIfAny();
        return made;
    }

    private Object[] values(String prefix, Class<?> type, JsonObject json) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            values[i] = value(prefix + name, components[i].getGenericType(), json.get(name));
        }
        return values;
    }

    private Object value(String field, Type type, JsonValue json) {
        if (json == null || json.getValueType() == JsonValue.ValueType.NULL) {
            if (type instanceof Class<?> primitive && primitive.isPrimitive()) {
                errors.add(field, "problem.required");
            }
            return null;
        }
        if (json instanceof JsonArray array && isList(type)) {
            return list(field, ((ParameterizedType) type).getActualTypeArguments()[0], array);
        }
        if (json instanceof JsonObject object
                && type instanceof ParameterizedType map
                && map.getRawType() == Map.class) {
            return plain(object);
        }
        if (json instanceof JsonObject object && type instanceof Class<?> nested && nested.isRecord()) {
            int before = errors.asList().size();
            Object[] values = values(field + ".", nested, object);
            return errors.asList().size() > before ? null : make(field + ".", nested, values);
        }
        try {
            Object read = type instanceof Class<?> simple ? simple(simple, json) : null;
            if (read != null) {
                return read;
            }
        } catch (RuntimeException e) {
            // Told below, as everything that cannot be read.
        }
        errors.add(field, "problem.unreadable");
        return null;
    }

    private static boolean isList(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == List.class;
    }

    private List<Object> list(String field, Type type, JsonArray array) {
        List<Object> list = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            String element = field + "[" + i + "]";
            if (array.get(i).getValueType() == JsonValue.ValueType.NULL) {
                errors.add(element, "problem.required");
            } else {
                list.add(value(element, type, array.get(i)));
            }
        }
        return list;
    }

    /** What a feature looks into on its own: texts, numbers as BigDecimal, truth values, lists and maps of them. */
    private static Object plain(JsonValue json) {
        return switch (json.getValueType()) {
            case OBJECT -> {
                Map<String, Object> map = new LinkedHashMap<>();
                json.asJsonObject().forEach((name, value) -> map.put(name, plain(value)));
                yield map;
            }
            case ARRAY -> {
                List<Object> list = new ArrayList<>();
                json.asJsonArray().forEach(value -> list.add(plain(value)));
                yield list;
            }
            case STRING -> ((JsonString) json).getString();
            case NUMBER -> ((JsonNumber) json).bigDecimalValue();
            case TRUE -> Boolean.TRUE;
            case FALSE -> Boolean.FALSE;
            case NULL -> null;
        };
    }

    /** The value, or null if the JSON is of another kind than the type. */
    private static Object simple(Class<?> type, JsonValue json) {
        if (type.isInstance(json)) {
            return json;
        }
        if (json instanceof JsonString text) {
            return ofText(type, text.getString());
        }
        if (json instanceof JsonNumber number) {
            return ofNumber(type, number.bigDecimalValue());
        }
        boolean truth = json.getValueType() == JsonValue.ValueType.TRUE;
        if (truth || json.getValueType() == JsonValue.ValueType.FALSE) {
            return type == Boolean.class || type == boolean.class ? truth : null;
        }
        return null;
    }

    private static Object ofText(Class<?> type, String text) {
        if (type == String.class) {
            return text;
        }
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        if (type == Instant.class) {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            return isOfOurTime(moment.getYear()) ? moment.toInstant() : null;
        }
        if (type == LocalDate.class) {
            LocalDate day = LocalDate.parse(text);
            return isOfOurTime(day.getYear()) ? day : null;
        }
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(text)) {
                    return constant;
                }
            }
        }
        return null;
    }

    private static boolean isOfOurTime(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static Object ofNumber(Class<?> type, BigDecimal number) {
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            return null;
        }
        if (type == BigDecimal.class) {
            return number;
        }
        if (type == Integer.class || type == int.class) {
            return number.intValueExact();
        }
        if (type == Long.class || type == long.class) {
            return number.longValueExact();
        }
        return type == Double.class || type == double.class ? number.doubleValue() : null;
    }

    /** A record that refuses its own making says why; its fields are named within the whole. */
    private <T> T make(String prefix, Class<T> type, Object[] values) {
        try {
            Class<?>[] types = new Class<?>[values.length];
            for (int i = 0; i < types.length; i++) {
                types[i] = type.getRecordComponents()[i].getType();
            }
            Constructor<T> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InvalidInput invalid) {
                invalid.errors()
                        .forEach(error -> errors.add(
                                prefix + error.field(),
                                error.key(),
                                error.arguments().toArray()));
                return null;
            }
            if (e.getCause() instanceof Problem problem) {
                throw problem;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record without its own constructor: " + type, e);
        }
    }
}
