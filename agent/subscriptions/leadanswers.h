#pragma once

#include "app/domain/inboundevent.h"

#include <QJsonObject>

namespace migochat {

/// What somebody filled into a lead ad. Fields are Meta's names or the shop's own questions.
struct LeadAnswers {
    QString name;
    QString phone; ///< E.164, empty when there is none or it is no number
    QString email;
    QString company;
    QString city;
    QString adId; ///< empty for organic leads and tests
    QString adName;
    FormContent form; ///< everything, in the order of the form
};
[[nodiscard]] LeadAnswers readLead(const QJsonObject &lead);

/// The answers as people read them, one a line.
[[nodiscard]] QString leadText(const LeadAnswers &lead);

/// The same as JSON, name to value.
[[nodiscard]] QByteArray leadJson(const LeadAnswers &lead);

/// The filled form as a message of the person, under these addresses.
[[nodiscard]] InboundMessage leadMessage(const LeadAnswers &lead, const QString &leadId, const EventParty &party,
                                         Instant at);

} // namespace migochat
