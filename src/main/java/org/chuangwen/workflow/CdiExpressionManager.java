package org.chuangwen.workflow;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.enterprise.inject.spi.CDI;
import java.beans.FeatureDescriptor;
import java.util.Iterator;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/** Lets an expression of a procedure name a CDI bean, as in {@code ${rectificationTimers.dueAt(execution)}}. */
final class CdiExpressionManager extends JuelExpressionManager {

    @Override
    protected ELResolver createElResolver() {
        var resolvers = new org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver();
        resolvers.add(new NamedBeans());
        resolvers.add(super.createElResolver());
        return resolvers;
    }

    private static final class NamedBeans extends ELResolver {

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            if (base != null || property == null) {
                return null;
            }
            Instance<Object> bean = CDI.current().select(NamedLiteral.of(property.toString()));
            if (!bean.isResolvable()) {
                return null;
            }
            context.setPropertyResolved(true);
            return bean.get();
        }

        @Override
        public Class<?> getType(ELContext context, Object base, Object property) {
            return null;
        }

        @Override
        public void setValue(ELContext context, Object base, Object property, Object value) {
            // Beans are not assigned to.
        }

        @Override
        public boolean isReadOnly(ELContext context, Object base, Object property) {
            return true;
        }

        @Override
        public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
            return null;
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, Object base) {
            return Object.class;
        }
    }
}
