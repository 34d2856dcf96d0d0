package org.entente.spark;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** The elements of the iterators that a function makes of elements, one after the other and never all at once. */
final class Flat<T, R> implements Iterator<R> {
    private final Iterator<T> outer;
    private final Function<? super T, Iterator<R>> function;
    private Iterator<R> inner = Collections.emptyIterator();

    private Flat(Iterator<T> outer, Function<? super T, Iterator<R>> function) {
        this.outer = outer;
        this.function = function;
    }

    static <T, R> Iterator<R> of(Iterator<T> outer, Function<? super T, Iterator<R>> function) {
        return new Flat<>(outer, function);
    }

    @Override
    public boolean hasNext() {
        while (!inner.hasNext() && outer.hasNext()) {
            inner = function.apply(outer.next());
        }
        return inner.hasNext();
    }

    @Override
    public R next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return inner.next();
    }
}
