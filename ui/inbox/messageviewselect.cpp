// What is selected in the thread, with the mouse and with the keys, and how it is copied.

#include "ui/inbox/messagedelegate.h"
#include "ui/inbox/messageview.h"
#include "ui/inbox/textblock.h"
#include "ui/inbox/threadcopy.h"
#include "ui/text/shownrows.h"
#include "ui/widgets/spokenrows.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace migochat {

/// As whoever sits here may read it: what is shown, copied and offered.
ThreadRow MessageView::rowAt(const QModelIndex &index) const
{
    return shownrows::thread(index, m_look.format);
}

/// Only where text is: everywhere else a press is a press on the bubble.
std::optional<TextSelection::Place> MessageView::textPlaceAt(const QPoint &pos) const
{
    const QModelIndex index = indexAt(pos);
    if (!index.isValid())
        return std::nullopt;
    const auto words = m_delegate->wordsOf(optionFor(index), index);
    if (!words || !words->shown.contains(pos))
        return std::nullopt;
    return TextSelection::Place{rowAt(index).item.cursor(), words->positionAt(pos)};
}

/// Wherever the pointer is, the place in the thread that belongs to it.
std::optional<TextSelection::Place> MessageView::nearestPlace(QPoint pos) const
{
    pos.setX(viewport()->width() / 2);
    pos.setY(qBound(1, pos.y(), viewport()->height() - 2));
    QModelIndex index = indexAt(pos);
    if (!index.isValid())
        index = m_rows->index(m_rows->rowCount() - 1, 0);
    while (index.isValid() && rowAt(index).kind != ThreadRow::Kind::Item)
        index = index.siblingAtRow(index.row() - 1);
    if (!index.isValid())
        return std::nullopt;
    const ThreadCursor item = rowAt(index).item.cursor();
    const QRect rect = visualRect(index);
    if (const auto words = m_delegate->wordsOf(optionFor(index), index)) {
        const QPoint local = viewport()->mapFromGlobal(QCursor::pos());
        const QPoint at(qBound(words->shown.left(), local.x(), words->shown.right()), pos.y());
        if (at.y() < words->shown.top())
            return TextSelection::Place{item, 0};
        return TextSelection::Place{item, words->positionAt(at)};
    }
    return TextSelection::Place{item, pos.y() > rect.center().y() ? 1 : 0};
}

void MessageView::extendTo(const TextSelection::Place &place)
{
    m_selection.extendTo(place);
    viewport()->update();
}

void MessageView::dropSelection()
{
    m_dragging = false;
    m_dragScroll.stop();
    m_selection.clear();
    viewport()->update();
}

void MessageView::selectWord(const TextSelection::Place &place)
{
    const QString text = threadcopy::textOf(rowAt(currentIndex()));
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    finder.setPosition(qMin(place.at + 1, text.size()));
    const qsizetype from = qMax<qsizetype>(0, finder.toPreviousBoundary());
    const qsizetype to = finder.toNextBoundary();
    m_selection.begin({place.item, from});
    extendTo({place.item, to < 0 ? text.size() : to});
}

void MessageView::selectAllRows()
{
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const ThreadRow shown = rowAt(m_rows->index(row, 0));
        if (shown.kind != ThreadRow::Kind::Item)
            continue;
        const ThreadCursor item = shown.item.cursor();
        if (!m_selection.hasAnchor())
            m_selection.begin({item, 0});
        extendTo({item, qMax<qsizetype>(1, threadcopy::textOf(shown).size())});
    }
}

/// The end that the keys move goes on by one letter, or on to the next bubble.
void MessageView::stepCaret(int step)
{
    const TextSelection::Place caret = m_selection.caret();
    const qsizetype length = threadcopy::textOf(rowAt(currentIndex())).size();
    if (step > 0 ? caret.at >= length : caret.at <= 0)
        return stepCaretRow(step);
    extendTo({caret.item, caret.at + step});
}

void MessageView::stepCaretRow(int step)
{
    const TextSelection::Place caret = m_selection.caret();
    const auto endOf = [](const ThreadRow &row) { return qMax<qsizetype>(1, threadcopy::textOf(row).size()); };
    const qsizetype here = step > 0 ? endOf(rowAt(currentIndex())) : 0;
    if (caret.at != here && caret.item == rowAt(currentIndex()).item.cursor())
        return extendTo({caret.item, here});
    for (int row = currentIndex().row() + step; row >= 0 && row < m_rows->rowCount(); row += step) {
        const QModelIndex index = m_rows->index(row, 0);
        const ThreadRow shown = rowAt(index);
        if (shown.kind != ThreadRow::Kind::Item)
            continue;
        setCurrentIndex(index);
        return extendTo({shown.item.cursor(), step > 0 ? endOf(shown) : 0});
    }
}

bool MessageView::selectWithKeys(QKeyEvent *event)
{
    if (event->matches(QKeySequence::SelectAll)) {
        m_selection.clear();
        selectAllRows();
        return true;
    }
    if (event->key() == Qt::Key_Escape && !m_selection.isEmpty()) {
        dropSelection();
        return true;
    }
    if (!(event->modifiers() & Qt::ShiftModifier) || !currentIndex().isValid())
        return false;
    const bool vertical = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (!vertical && event->key() != Qt::Key_Left && event->key() != Qt::Key_Right)
        return false;
    const ThreadRow row = rowAt(currentIndex());
    if (row.kind != ThreadRow::Kind::Item)
        return false;
    const bool back = event->key() == Qt::Key_Up ||
                      event->key() == (layoutDirection() == Qt::RightToLeft ? Qt::Key_Right : Qt::Key_Left);
    if (!m_selection.hasAnchor())
        m_selection.begin({row.item.cursor(), back ? qMax<qsizetype>(1, threadcopy::textOf(row).size()) : 0});
    if (vertical)
        stepCaretRow(back ? -1 : 1);
    else
        stepCaret(back ? -1 : 1);
    return true;
}

void MessageView::copy() const
{
    QString text = selectedText();
    if (text.isEmpty() && currentIndex().isValid())
        text = wordsOfCurrent();
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

/// What has no text of its own says what its card or line says.
QString MessageView::wordsOfCurrent() const
{
    const QString text = threadcopy::wholeTextOf(rowAt(currentIndex()));
    if (!text.isEmpty())
        return text;
    const QList<PartAction> actions = m_delegate->actionsOf(optionFor(currentIndex()), currentIndex());
    const auto copies = std::ranges::find(actions, PartAction::Kind::CopyText, &PartAction::kind);
    return copies == actions.cend() ? QString() : copies->value;
}

QString MessageView::selectedText() const
{
    if (m_selection.isEmpty())
        return {};
    QStringList lines;
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const ThreadRow shown = rowAt(m_rows->index(row, 0));
        if (shown.kind == ThreadRow::Kind::Item && m_selection.holds(shown.item.cursor()))
            lines << copied(shown);
    }
    return lines.join(u'\n');
}

QString MessageView::copied(const ThreadRow &row) const
{
    const QString text = threadcopy::textOf(row);
    const auto span = m_selection.spanIn(row.item.cursor(), text.size());
    QString part = span ? text.mid(span->start, span->length) : QString();
    if (m_selection.isWithinOneItem())
        return part;
    if (part.size() == text.size()) // what stands in blocks of its own belongs to a whole message
        part = threadcopy::wholeTextOf(row);
    return threadcopy::lineOf(row, part, {m_person, m_look.format});
}

} // namespace migochat
