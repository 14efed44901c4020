#pragma once

#include <QStringView>

namespace migochat::optout {

/// True when a customer asks for no more marketing: "وقف الرسائل", "stop", "unsubscribe" and their spellings. A single
/// word counts only when it is the whole message ("stop"), because it is also part of ordinary sentences; a phrase
/// counts when the message starts with it and holds little else. Letter forms are folded as in search.
[[nodiscard]] bool isRequest(QStringView text);

} // namespace migochat::optout
