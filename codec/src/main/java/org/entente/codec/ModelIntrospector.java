package org.entente.codec;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.io.Serial;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.entente.model.Judgement.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Tells Jackson about the model, which carries no annotation of a serialiser: components that are not
 * {@link Nullable} are never null, and a decision names its kind.
 */
final class ModelIntrospector extends JacksonAnnotationIntrospector {
    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        return mayBeNull(annotated)
                ? JsonSetter.Value.forContentNulls(Nulls.FAIL)
                : JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL);
    }

    private static boolean mayBeNull(Annotated annotated) {
        if (!(annotated instanceof AnnotatedMember member)
                || !member.getDeclaringClass().isRecord()) {
            return false;
        }
        RecordComponent[] components = member.getDeclaringClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            boolean same = member instanceof AnnotatedParameter parameter
                    ? parameter.getIndex() == i
                    : member.getName().equals(components[i].getName());
            if (same) {
                return components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
            }
        }
        return false;
    }

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        return isDecision(annotated)
                ? JsonTypeInfo.Value.construct(
                        JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "decision", null, false, null)
                : super.findPolymorphicTypeInfo(config, annotated);
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(Annotated annotated) {
        return isDecision(annotated) ? Decisions.NAMED : super.findSubtypes(annotated);
    }

    @Override
    public @Nullable String findTypeName(AnnotatedClass type) {
        return Decisions.nameOf(type.getRawType());
    }

    private static boolean isDecision(Annotated annotated) {
        return Decision.class.isAssignableFrom(annotated.getRawType()) && annotated instanceof AnnotatedClass;
    }
}
