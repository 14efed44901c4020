#include "ui/spelling/spellmarks.h"

#include "ui/spelling/spellchecker.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QTextBlock>
#include <QTextEdit>

namespace migochat {

SpellMarks::SpellMarks(QTextEdit &box, SpellChecker &checker)
    : QSyntaxHighlighter(box.document()), m_box(box), m_checker(checker)
{
    connect(&m_checker, &SpellChecker::checked, this, &QSyntaxHighlighter::rehighlight);
    connect(&m_box, &QTextEdit::cursorPositionChanged, this, &SpellMarks::onCaret);
    m_box.installEventFilter(this);
    m_box.viewport()->installEventFilter(this);
}

/// The word under the caret is judged when the caret leaves it.
void SpellMarks::onCaret()
{
    const QTextCursor caret = m_box.textCursor();
    const int before = m_caretBlock;
    m_caretBlock = caret.blockNumber();
    m_caret = caret.positionInBlock();
    rehighlightBlock(caret.block());
    if (before >= 0 && before != m_caretBlock)
        rehighlightBlock(document()->findBlockByNumber(before));
}

void SpellMarks::highlightBlock(const QString &text)
{
    if (!m_checker.isEnabled())
        return;
    QTextCharFormat wrong;
    wrong.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
    wrong.setUnderlineColor(QColor(0xD9, 0x3B, 0x30));
    const bool here = currentBlock().blockNumber() == m_caretBlock;
    const QList<CheckedWord> words = checkedWords(text);
    for (const CheckedWord &word : words) {
        const bool typing = here && m_caret > word.start && m_caret <= word.start + word.text.size();
        if (m_checker.isWrong(word.text) && !typing)
            setFormat(int(word.start), int(word.text.size()), wrong);
    }
}

SpellMarks::Place SpellMarks::wrongWordAt(int position) const
{
    const QTextBlock block = document()->findBlock(position);
    const int in = position - block.position();
    const QList<CheckedWord> words = checkedWords(block.text());
    for (const CheckedWord &word : words) {
        if (in >= word.start && in <= word.start + word.text.size() && m_checker.isWrong(word.text))
            return {block.position() + int(word.start), word.text};
    }
    return {};
}

void SpellMarks::fillMenu(QMenu &menu, const Place &place, const QStringList &suggestions)
{
    QAction *first = menu.actions().isEmpty() ? nullptr : menu.actions().first();
    const auto add = [&](const QString &text, auto run) {
        auto *action = new QAction(text, &menu);
        connect(action, &QAction::triggered, this, run);
        menu.insertAction(first, action);
        return action;
    };
    for (const QString &better : suggestions) {
        QAction *action = add(better, [this, place, better] {
            QTextCursor word(document());
            word.setPosition(place.start);
            word.setPosition(place.start + int(place.word.size()), QTextCursor::KeepAnchor);
            if (word.selectedText() == place.word)
                word.insertText(better);
        });
        QFont bold = action->font();
        bold.setBold(true);
        action->setFont(bold);
    }
    if (suggestions.isEmpty())
        add(tr("No better word known"), [] {})->setEnabled(false);
    add(tr("Keep “%1” as a word").arg(place.word), [this, place] { m_checker.addOwnWord(place.word); });
    menu.insertSeparator(first);
}

bool SpellMarks::openMenu(const QPoint &at, int position)
{
    const Place place = wrongWordAt(position);
    if (place.word.isEmpty())
        return false;
    whenDone(m_checker.suggestions(place.word), this, [this, place, at](const Result<QStringList> &suggestions) {
        QMenu *menu = m_box.createStandardContextMenu();
        menu->setParent(&m_box, menu->windowFlags());
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillMenu(*menu, place, suggestions.value_or(QStringList()));
        menu->popup(at);
    });
    return true;
}

bool SpellMarks::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ContextMenu)
        return QSyntaxHighlighter::eventFilter(watched, event);
    const auto *asked = static_cast<QContextMenuEvent *>(event);
    if (asked->reason() == QContextMenuEvent::Mouse && watched == m_box.viewport())
        return openMenu(asked->globalPos(), m_box.cursorForPosition(asked->pos()).position());
    if (asked->reason() == QContextMenuEvent::Keyboard) {
        const QRect caret = m_box.cursorRect();
        return openMenu(m_box.viewport()->mapToGlobal(caret.bottomLeft()), m_box.textCursor().position());
    }
    return false;
}

} // namespace migochat
