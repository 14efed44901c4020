// What a row of the list says; conversationdelegate.cpp holds where it stands.
#include "ui/inbox/conversationdelegate.h"
#include "ui/text/direction.h"
#include "ui/text/labels.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

QString ConversationDelegate::previewText(const ConversationRow &row) const
{
    QString text = singleLine(row.preview);
    if (row.previewKind != MessageKind::Text && row.previewKind != MessageKind::QuickReply) {
        const QString kind = labels::kind(row.previewKind);
        text = text.isEmpty() ? kind : kind + u" · "_s + isolated(text);
    }
    switch (row.previewAuthor) {
    case Author::Staff:
        return tr("You: %1").arg(isolated(text));
    case Author::Assistant:
        return tr("AI: %1").arg(isolated(text));
    case Author::Phone:
        return tr("From the phone: %1").arg(isolated(text));
    case Author::Customer:
        break;
    }
    return text;
}

ConversationDelegate::Preview ConversationDelegate::previewOf(const ListedConversation &row) const
{
    if (const QString unsent = m_beside.unsent.value(row.conversation.id); !unsent.isEmpty())
        return {tr("Draft: %1").arg(isolated(singleLine(unsent))), Token::Bad, true};
    if (!row.note.isEmpty())
        return {tr("Note: %1").arg(isolated(singleLine(row.note))), Token::Warn, true};
    return {previewText(row), Token::Muted, row.previewAuthor != Author::Customer};
}

} // namespace migochat
