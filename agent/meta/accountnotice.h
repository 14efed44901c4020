#pragma once

#include "app/domain/inboundevent.h"

#include <QJsonObject>

namespace migochat {

/// What the platform told about our account. It gives such news no id, so a hash of it all stands in: the same
/// news delivered twice is one notice.
[[nodiscard]] InboundAccountNotice accountNotice(const RemoteAccountId &account, const QString &kindText, Instant at,
                                                 const QJsonObject &value);

/// An element of Meta's `errors[]`: its number becomes the event, its words the detail.
[[nodiscard]] InboundAccountNotice errorNotice(const RemoteAccountId &account, const QString &kindText, Instant at,
                                               const QJsonObject &error);

/// "title: details" of an error object, or its message; empty when it says nothing.
[[nodiscard]] QString errorText(const QJsonObject &error);

} // namespace migochat
