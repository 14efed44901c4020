// The card of the lock: the PIN of whoever sits here, and when the desktop locks by itself.
#include "ui/actions/commandregistry.h"
#include "ui/control/desk.h"
#include "ui/control/lock.h"
#include "ui/control/pinkeeper.h"
#include "ui/mainwindow.h"
#include "ui/prefs/lockfile.h"
#include "ui/settings/lockcard.h"
#include "ui/settings/settingspage.h"
#include "ui/text/lockwords.h"

namespace migochat {

void Lock::showCard()
{
    if (m_card)
        return;
    m_card = new LockCard(m_parts.window.look(), m_parts.window.commands(), &m_parts.window.settings());
    m_card->setObjectName(QStringLiteral("lock"));
    m_parts.window.settings().addCard(m_card);
    connect(m_card, &LockCard::pinChosen, this, [this](const QString &old, const QString &wanted) {
        m_card->setBusy(true);
        whenDone(m_parts.pins.set(m_parts.desk.me(), old, wanted), this,
                 [this](const Result<> &answer) { settle(answer); });
    });
    connect(m_card, &LockCard::pinUnwanted, this, [this](const QString &old) {
        m_card->setBusy(true);
        whenDone(m_parts.pins.remove(m_parts.desk.me(), old), this, [this](const Result<> &answer) { settle(answer); });
    });
    connect(m_card, &LockCard::idleChosen, this, [this](int minutes) {
        LockFile::State state = m_parts.file.state();
        state.afterMinutes = minutes;
        m_parts.file.keep(state);
        watchIdle();
    });
    refreshCard();
}

void Lock::refreshCard()
{
    if (m_card)
        m_card->setValues({m_parts.pins.has(m_parts.desk.me()), m_parts.file.state().afterMinutes});
}

void Lock::settle(const Result<> &answer)
{
    m_card->setBusy(false);
    m_card->showOutcome(answer ? lockwords::kept() : lockwords::refused(answer.error()),
                        answer ? LockCard::Outcome::Done : LockCard::Outcome::Refused);
    refreshCard();
}

} // namespace migochat
