#include "ui/composer/draftstrip.h"

#include "ui/composer/draftchips.h"
#include "ui/text/format.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"
#include "ui/theme/zoomkeeper.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/themed.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QTextDocument>
#include <QTextEdit>

namespace migochat {

namespace {

constexpr int kButtonsBelow = 620; ///< narrower than this, the buttons stand under the chips

/// Alt and an arrow: one suggestion back or on; 0 for every other key.
int stepOf(const QKeyEvent &key)
{
    if ((key.modifiers() & ~Qt::KeypadModifier) != Qt::AltModifier)
        return 0;
    return key.key() == Qt::Key_Up ? -1 : key.key() == Qt::Key_Down ? 1 : 0;
}

} // namespace

using namespace Qt::Literals::StringLiterals;

void DraftStrip::setDraft(const std::optional<Draft> &draft)
{
    const DraftId before = newest();
    m_newest = draft && draft->state == DraftState::Proposed ? draft : std::nullopt;
    if (newest() != before) {
        m_earlier.clear();
        m_asking = Asking::No;
        m_draft = m_newest;
    } else if (m_draft && m_draft->id == before) {
        m_draft = m_newest;
    }
    if (m_newest && m_newest->isAskedAgain)
        m_asking = Asking::Heard;
    else if (m_asking == Asking::Heard)
        m_asking = Asking::NothingNew;
    refresh();
}

void DraftStrip::setEarlier(const QList<Draft> &earlier)
{
    m_earlier = earlier;
    refreshLeaves();
}

void DraftStrip::setAsking(Asking asking)
{
    m_asking = asking;
    refreshLeaves();
}

/// Of the one that is shown, among all of them.
qsizetype DraftStrip::place() const
{
    for (qsizetype i = 0; i < m_earlier.size(); ++i) {
        if (m_draft && m_earlier.at(i).id == m_draft->id)
            return i;
    }
    return m_earlier.size();
}

void DraftStrip::leaf(int steps)
{
    if (!m_draft)
        return;
    const qsizetype at = qBound<qsizetype>(0, place() + steps, m_earlier.size());
    m_draft = at == m_earlier.size() ? m_newest : std::optional(m_earlier.at(at));
    refresh();
}

/// Everywhere else these keys lead to the next chat; while the strip has the keyboard they are its own.
bool DraftStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && stepOf(static_cast<const QKeyEvent &>(*event)) != 0) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool DraftStrip::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    const int step = isKey ? stepOf(static_cast<const QKeyEvent &>(*event)) : 0;
    if (step == 0)
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        leaf(step);
    return true;
}

bool DraftStrip::isSendable() const
{
    return m_draft && !m_draft->reply.isEmpty() && m_sending == Sending::Allowed;
}

void DraftStrip::setSending(Sending sending)
{
    m_sending = sending;
    m_send->setEnabled(isSendable());
}

void DraftStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void DraftStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_foot->setDirection(width() < m_look.theme.px(kButtonsBelow) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    fitText();
}

void DraftStrip::fitText()
{
    ZoomKeeper::placesItself(*m_text);
    m_text->document()->setTextWidth(m_text->viewport()->width());
    const int lines = 6 * m_text->fontMetrics().lineSpacing();
    m_text->setFixedHeight(qMin(int(m_text->document()->size().height()) + 2, lines));
}

void DraftStrip::fillEvidence()
{
    draftchips::fill(*m_chips, *m_evidence, *m_draft);
    m_evidence->setVisible(m_chips->count() > 0);
}

void DraftStrip::refresh()
{
    setVisible(m_draft.has_value());
    if (!m_draft)
        return;
    const bool handOver = m_draft->action == ReplyAction::HandOver;
    const QString why =
        draftchips::isFinding(*m_draft) ? QString() : labels::handOverReason(m_draft->reason); // it has a chip
    QString reason = handOver
                         ? (why.isEmpty() ? tr("A person should answer") : tr("A person should answer: %1").arg(why))
                         : QString();
    if (handOver && !m_draft->summary.isEmpty())
        reason += u'\n' + m_draft->summary;
    m_reason->setText(reason);
    m_reason->setVisible(handOver);
    m_text->setPlainText(m_draft->reply);
    m_text->setVisible(!m_draft->reply.isEmpty());
    m_text->setAccessibleName(tr("What the assistant suggests"));
    setAccessibleName(tr("Suggestion of the assistant: %1").arg(m_draft->reply));
    fillEvidence();
    m_edit->setText(tr("Edit · Tab"));
    m_edit->setToolTip(tr("Take the text into the box (Tab)"));
    m_edit->setVisible(!m_draft->reply.isEmpty());
    m_send->setText(tr("Send"));
    m_send->setToolTip(tr("Send as it is (Ctrl+Enter)"));
    m_send->setVisible(!m_draft->reply.isEmpty());
    m_send->setEnabled(isSendable());
    m_dismiss->setName(tr("Dismiss (Esc)"));
    refreshLeaves();
    fitText();
}

void DraftStrip::refreshLeaves()
{
    const qsizetype count = m_earlier.size() + 1;
    const bool several = m_draft && count > 1;
    const Format &format = m_look.format;
    m_older->setName(tr("Earlier suggestion (Alt+↑)"));
    m_newer->setName(tr("Later suggestion (Alt+↓)"));
    m_older->setEnabled(place() > 0);
    m_newer->setEnabled(place() + 1 < count);
    m_older->setVisible(several);
    m_newer->setVisible(several);
    m_count->setVisible(several);
    //: which suggestion of how many is shown
    m_count->setText(tr("%1 / %2").arg(format.number(place() + 1), format.number(count)));
    m_count->setAccessibleName(tr("Suggestion %1 of %2").arg(format.number(place() + 1), format.number(count)));
    m_another->setVisible(m_draft && m_draft->basedOn.isValid());
    m_another->setEnabled(m_asking == Asking::No || m_asking == Asking::NothingNew);
    m_another->setText(anotherText());
}

QString DraftStrip::anotherText() const
{
    switch (m_asking) {
    case Asking::UnderWay:
    case Asking::Heard:
        return tr("Asked for another…");
    case Asking::NothingNew:
        return tr("Nothing new. Ask again");
    case Asking::No:
        break;
    }
    return tr("Suggest another");
}

} // namespace migochat
