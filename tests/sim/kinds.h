#pragma once

#include "tests/sim/simtypes.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace migochat::sim {

/// One documented kind of webhook event, as kinds/*.jsonl describes it.
struct Kind {
    QString name; ///< "messenger.sticker"
    Channel channel = Channel::Messenger;
    QString place;           ///< messaging, standby, change, flat, array, message, status, value, field, whole
    QString field;           ///< of a change
    bool opens = false;      ///< opens the reply window
    bool echo = false;       ///< the business wrote it
    bool hideNumber = false; ///< WhatsApp shows no phone number
    QJsonObject event;
};

/// Every kind, in the order of the files.
[[nodiscard]] const QList<Kind> &webhookKinds();

/// The kinds of that name; a trailing '*' matches any rest.
[[nodiscard]] QList<Kind> kindsNamed(const QString &pattern);

} // namespace migochat::sim
