package org.entente.app.web;

/** A page that says what is wrong and what to do about it. */
record MessagePage(Frame frame, String heading, String what, String todo) {}
