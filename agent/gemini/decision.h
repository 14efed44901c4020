#pragma once

#include "app/domain/draft.h"
#include "app/domain/result.h"

namespace migochat {

/// The structured answer of the model, checked against its schema.
struct Decision {
    QString language;
    QString intent;
    QStringList evidence;
    ReplyAction action = ReplyAction::HandOver;
    QString reason; ///< "none" becomes empty
    QString summary;
    QString reply;
};

/// The schema as JSON text in the order in which the model has to think.
[[nodiscard]] QByteArray decisionSchema();

/// Reads what the model wrote. The service promises valid JSON, not true JSON: every type, every enum value and the
/// presence of a reply are checked here. Errors: InvalidPayload with the offending key.
[[nodiscard]] Result<Decision> parseDecision(const QString &json);

} // namespace migochat
