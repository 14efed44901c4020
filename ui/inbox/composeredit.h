#pragma once

#include <QTextEdit>

namespace migochat {

/// The text box of the composer: plain text, one to eight lines, each paragraph in its own direction.
class ComposerEdit final : public QTextEdit
{
    Q_OBJECT

public:
    explicit ComposerEdit(QWidget *parent = nullptr);

Q_SIGNALS:
    void submitted();         ///< Enter
    void draftSendAsked();    ///< Ctrl+Enter
    void tabOnEmpty();        ///< Tab while nothing is typed
    void escaped();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void fitHeight();
};

} // namespace migochat
