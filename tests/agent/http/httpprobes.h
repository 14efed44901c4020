#pragma once

#include <QByteArray>
#include <QList>

namespace migochat {

/// Bytes that a stranger may send, and the only status that is right for them.
struct HttpProbe {
    const char *name;
    QByteArray bytes;
    int status;
};

/// Everything malformed or ambiguous in the way that makes two programs in a row disagree (request smuggling).
[[nodiscard]] QList<HttpProbe> malformedProbes();

/// Unusual but correct requests; all have the body "hello" or none.
[[nodiscard]] QList<HttpProbe> correctProbes();

} // namespace migochat
