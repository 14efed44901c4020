// A customer is forgotten; customerwishes.cpp holds the other wishes.
#include "app/store/erasing.h"
#include "app/store/reader.h"
#include "ui/composer/composerpane.h"
#include "ui/control/customercontroller.h"
#include "ui/control/threadcontroller.h"
#include "ui/customer/customerpanel.h"
#include "ui/customer/erasesheet.h"
#include "ui/inbox/inboxpage.h"
#include "ui/shell/opening.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/refusals.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

/// What goes is read first, so that the question names it.
void CustomerController::lookAtErase()
{
    if (m_eraseSheet)
        return;
    const ContactId contact = m_contact;
    const auto answer =
        m_reader.run([contact](const Database &database) { return erasing::extent(database, contact); });
    Opening::await(m_place.window, this, answer, [this, contact](const Result<erasing::Extent> &extent) {
        if (!extent)
            return m_panel.refuse(refusalSentence(extent.error()));
        const QStringList numbers = phones();
        const QString fallback = numbers.isEmpty() ? QString::number(contact.value()) : numbers.first();
        m_eraseSheet = new EraseSheet(m_place.look, &m_place.window);
        connect(m_eraseSheet, &EraseSheet::dismissed, m_eraseSheet, &QObject::deleteLater);
        connect(m_eraseSheet, &EraseSheet::eraseAsked, this,
                [this, contact, name = extent->name] { eraseContact(contact, name); });
        m_eraseSheet->open();
        erasing::Extent shown = *extent;
        if (shown.name.trimmed().isEmpty())
            shown.name = fallback;
        m_eraseSheet->setExtent(shown);
    });
}

/// The chat closes by itself: what it shows is not there any more. What was begun for it goes too.
void CustomerController::eraseContact(ContactId contact, const QString &name)
{
    QList<ConversationId> chats;
    for (const ConversationRow &row : std::as_const(m_extras.chats))
        chats << row.conversation.id;
    whenDone(m_link.send(EraseContact{contact}), this, [this, name, chats](const Result<Erased> &erased) {
        if (!erased)
            return m_panel.refuse(refusalSentence(erased.error()));
        for (const ConversationId chat : chats)
            m_place.page.writing().setBegun(chat, {}, ComposerPane::Showing::Shown);
        const QString number = m_place.look.format.number(erased->proof);
        m_place.say(
            name.isEmpty()
                ? tr("The customer was forgotten. Proof no. %1").arg(number)
                : tr("%1 was forgotten. Proof no. %2").arg(isolated(m_place.look.format.customer(name)), number));
    });
}

} // namespace migochat
