#pragma once

#include "app/domain/id.h"
#include "app/domain/instant.h"
#include "app/domain/messagecontent.h"
#include "ui/composer/quote.h"
#include "ui/composer/waitingfile.h"

#include <optional>

namespace migochat {

/// A template with its values, ready to leave.
struct TemplateChoice {
    QString name;
    QString language;
    QList<TemplateValue> values;
};

/// What somebody wrote and wants sent, with everything that goes along.
struct Written {
    enum class Way {
        Thread,
        PrivateReply, ///< to the author of a comment
        PublicReply,  ///< under the post
    };
    enum class Then { Stay, MarkDone };

    qint64 serial = 0; ///< names it while its parts are on their way to the agent
    ConversationId conversation{};
    Way way = Way::Thread;
    QString text{};
    DraftId draft{};     ///< the suggestion it came from; may be invalid
    Quote quoted{};      ///< may be invalid
    MessageId comment{}; ///< what Way answers
    QList<WaitingFile> files{};
    QList<Card> products{};
    std::optional<TemplateChoice> chosenTemplate{}; ///< with a text: the text waits for the customer's answer
    std::optional<Instant> sendAt{};
    int undoSeconds = 0; ///< how long it can be taken back before it leaves; 0: not at all
    Then then = Then::Stay;
};

} // namespace migochat

Q_DECLARE_METATYPE(migochat::Written)
