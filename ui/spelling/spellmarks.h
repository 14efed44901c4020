#pragma once

#include <QSyntaxHighlighter>

class QMenu;
class QTextEdit;

namespace migochat {

class SpellChecker;

/// Underlines wrong words in a box, except the one that is being typed, and offers better ones in its context menu.
class SpellMarks final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    SpellMarks(QTextEdit &box, SpellChecker &checker);

protected:
    void highlightBlock(const QString &text) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Place {
        int start = 0; ///< in the document
        QString word;
    };
    [[nodiscard]] Place wrongWordAt(int position) const;
    void onCaret();
    bool openMenu(const QPoint &at, int position);
    void fillMenu(QMenu &menu, const Place &place, const QStringList &suggestions);

    QTextEdit &m_box;
    SpellChecker &m_checker;
    int m_caretBlock = -1;
    int m_caret = -1;
};

} // namespace migochat
