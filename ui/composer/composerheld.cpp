// Words that come to those in the box, and the answer that waits for the customer; composer.cpp holds the rest.

#include "ui/composer/composer.h"
#include "ui/composer/composeredit.h"

#include <utility>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

QString Composer::lines(const QString &above, const QString &below)
{
    return above.isEmpty() ? below : below.isEmpty() ? above : QString(above + u'\n' + below);
}

void Composer::replaceText(const QString &text)
{
    QTextCursor all(m_edit->document());
    all.select(QTextCursor::Document);
    all.insertText(text);
    m_edit->moveCursor(QTextCursor::End);
}

void Composer::putAbove(const QString &text)
{
    if (m_editsHeld) {
        m_besideHeld = lines(text, m_besideHeld);
        return;
    }
    const bool wasEmpty = this->text().isEmpty();
    QTextCursor start(m_edit->document());
    start.insertText(wasEmpty ? text : text + u'\n');
    if (wasEmpty)
        m_edit->moveCursor(QTextCursor::End);
}

void Composer::putBelow(const QString &text)
{
    leaveHeld();
    QTextCursor end(m_edit->document());
    end.movePosition(QTextCursor::End);
    end.insertText(this->text().isEmpty() ? text : u'\n' + text);
    m_edit->moveCursor(QTextCursor::End);
}

void Composer::setHeld(const std::optional<held::HeldAnswer> &held)
{
    const QString begun = held ? QString() : begunHeld();
    if (!held)
        leaveHeld();
    m_held = held;
    if (!held)
        m_begunHeld.clear();
    refresh();
    if (!begun.isEmpty())
        Q_EMIT heldWordsLeft(begun);
}

QString Composer::begunHeld() const
{
    const QString begun = m_editsHeld ? text() : m_begunHeld;
    return m_held && begun == m_held->text ? QString() : begun;
}

void Composer::setBegunHeld(const QString &text)
{
    m_begunHeld = text;
    refreshHeld();
}

void Composer::editHeld()
{
    if (!m_held || m_editsHeld)
        return;
    m_editsHeld = true;
    m_besideHeld = text();
    replaceText(m_begunHeld.isEmpty() ? m_held->text : m_begunHeld);
    refresh();
    focusText();
}

/// What stood in the box before is there again; the change that was begun is kept beside it.
void Composer::leaveHeld()
{
    if (!m_editsHeld)
        return;
    m_begunHeld = begunHeld();
    replaceText(std::exchange(m_besideHeld, QString()));
    m_editsHeld = false;
}

void Composer::submitHeld(const QString &words)
{
    if (words.isEmpty())
        return focusText();
    leaveHeld();
    m_begunHeld.clear();
    Q_EMIT heldEdited(words);
    refresh();
}

} // namespace migochat
