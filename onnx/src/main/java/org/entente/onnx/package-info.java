/** Our own reader behind the seam for syntax: one small encoder with its heads, run by ONNX Runtime. */
@NullMarked
package org.entente.onnx;

import org.jspecify.annotations.NullMarked;
