#pragma once

#include "app/domain/error.h"
#include "ui/widgets/look.h"

#include <QWidget>

class QLabel;

namespace migochat {

class ActionButton;

/// Instead of everything else while the shop's file cannot be used: what happened, where the file is, and what can be done.
class TroublePage final : public QWidget
{
    Q_OBJECT

public:
    TroublePage(const Look &look, const QString &file, QWidget *parent);

    void setTrouble(ErrorCode code);
    /// Readable texts are being saved: not twice at once.
    void setSaving(bool saving);
    void showOutcome(const QString &sentence);

Q_SIGNALS:
    void retryWanted();
    void saveWanted();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void retranslate();

    const QString m_file;
    ErrorCode m_code = ErrorCode::StorageCorrupt;
    bool m_isSaving = false;
    QLabel *m_title;
    QLabel *m_reason;
    QLabel *m_place;
    QLabel *m_outcome;
    ActionButton *m_retry;
    ActionButton *m_save;
};

} // namespace migochat
