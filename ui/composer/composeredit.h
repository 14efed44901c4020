#pragma once

#include "ui/composer/directionkeys.h"

#include <QTextEdit>

namespace migochat {

/// The text box of the composer: plain text, one to eight lines, each paragraph in its own direction: by its first strong
/// letter, or as Ctrl+Shift on that side of the keyboard said. One without letters runs as the one before it.
class ComposerEdit final : public QTextEdit
{
    Q_OBJECT

public:
    explicit ComposerEdit(QWidget *parent = nullptr);

    enum class EnterKey { Sends, MakesALine };
    /// Shift+Enter does the other.
    void setEnterKey(EnterKey key) { m_enter = key; }
    [[nodiscard]] EnterKey enterKey() const { return m_enter; }
    /// The direction of what has no letters (numbers, emoji) and no words before it: that of the chat.
    void setWordless(Qt::LayoutDirection direction);

Q_SIGNALS:
    void submitted();                            ///< Enter, or Shift+Enter where Enter makes a line
    void draftSendAsked();                       ///< Ctrl+Enter
    void tabOnEmpty();                           ///< Tab while nothing is typed
    void upOnEmpty();                            ///< the same for the arrow up
    void filesOffered(const QMimeData *offered); ///< pasted or dropped: files or a picture; valid during the call
    void escaped();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void dragEnterEvent(QDragEnterEvent *event) override;

private:
    void fitHeight();
    void followWords();
    void followParagraphs();
    [[nodiscard]] bool hasWords() const;
    void turnParagraphs(Qt::LayoutDirection direction);

    EnterKey m_enter = EnterKey::Sends;
    Qt::LayoutDirection m_wordless = Qt::LayoutDirectionAuto;
    DirectionKeys m_directionKeys;
};

} // namespace migochat
