#pragma once

#include <QTextEdit>

namespace migochat {

/// The text box of the composer: plain text, one to eight lines, each paragraph in its own direction.
class ComposerEdit final : public QTextEdit
{
    Q_OBJECT

public:
    explicit ComposerEdit(QWidget *parent = nullptr);

    enum class EnterKey { Sends, MakesALine };
    /// Shift+Enter does the other.
    void setEnterKey(EnterKey key) { m_enter = key; }

Q_SIGNALS:
    void submitted();         ///< Enter, or Shift+Enter where Enter makes a line
    void draftSendAsked();    ///< Ctrl+Enter
    void tabOnEmpty();        ///< Tab while nothing is typed
    void upOnEmpty();         ///< the same for the arrow up
    void filesOffered(const QMimeData *offered); ///< pasted or dropped: files or a picture; valid during the call
    void escaped();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void fitHeight();

    EnterKey m_enter = EnterKey::Sends;
};

} // namespace migochat
