#pragma once

#include "app/domain/medialimits.h"

#include <QImage>
#include <QString>

namespace migochat {

/// A file that was chosen and waits in the composer, with what the channel says about it.
struct WaitingFile {
    enum class State { Reading, Ready, Preparing, Failed };

    qint64 serial = 0; ///< names it while it waits
    QString path;      ///< where it lies now
    QString name;      ///< as the customer will see it
    State state = State::Reading;
    FileFacts facts;
    UploadVerdict verdict;
    QImage preview;    ///< empty when it is no picture
    bool isOwn = false; ///< made here (pasted, recorded): the original goes away with it

    [[nodiscard]] bool maySend() const
    {
        return state == State::Ready && verdict.what != UploadVerdict::What::Refuse;
    }
};

} // namespace migochat
